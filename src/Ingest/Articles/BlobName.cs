namespace Ingest.Articles;

/// <summary>
/// The name of a dropped blob: the publisher's folder, and the path within it. A blob at the container's root has
/// an empty path; whether the two parts are acceptable is for ingestion to say.
/// </summary>
/// <param name="Publisher">All before the first slash.</param>
/// <param name="Path">All after it, further slashes included.</param>
public sealed record BlobName(string Publisher, string Path)
{
    /// <summary>The whole name, as storage has it.</summary>
    public string Full => Path.Length == 0 ? Publisher : $"{Publisher}/{Path}";

    /// <summary>The id of the article that the blob is, or would be.</summary>
    public string ArticleId => Articles.ArticleId.Of(Full);

    /// <summary>Takes a blob's name apart.</summary>
    public static BlobName Parse(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new BlobName(name, "") : new BlobName(name[..slash], name[(slash + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => Full;
}
