using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>Some changes in the order in which they happened.</summary>
/// <param name="Changes">The changes; none when there is no news.</param>
/// <param name="Next">Where the next page begins.</param>
public sealed record ChangePage(IReadOnlyList<ArticleChange> Changes, ChangeKey Next);
