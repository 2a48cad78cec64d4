using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>Some versions of an article.</summary>
/// <param name="Versions">The versions, the first one first.</param>
/// <param name="NextAfter">The version after which the next page begins; null on the last page.</param>
public sealed record VersionPage(IReadOnlyList<ArticleVersion> Versions, int? NextAfter);
