namespace Ingest.Storage;

/// <summary>One page of publishers.</summary>
/// <param name="Publishers">The publishers, by name.</param>
/// <param name="NextAfter">The name after which the next page begins; null on the last page.</param>
public sealed record PublisherPage(IReadOnlyList<Publisher> Publishers, string? NextAfter);
