namespace Ingest.Storage;

/// <summary>The container that publishers drop files into.</summary>
public static class ArticleContainer
{
    /// <summary>Its name. A blob in it is named <c>{publisher}/{path}</c>.</summary>
    public const string Name = "articles";
}
