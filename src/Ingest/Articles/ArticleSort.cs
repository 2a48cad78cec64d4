namespace Ingest.Articles;

/// <summary>The order of a list.</summary>
public enum ArticleSort
{
    /// <summary>By time of publication, the newest article first.</summary>
    Newest,

    /// <summary>By time of publication, the oldest article first.</summary>
    Oldest,
}
