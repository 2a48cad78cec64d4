using Ingest.Storage;

namespace Ingest.Ingestion;

/// <summary>Where an article stands once everything outside has followed its current version.</summary>
/// <param name="Settlement">What has been done.</param>
/// <param name="DuplicateOf">The article that says the same and is listed in its place. Null when there is none.</param>
/// <param name="Others">Articles that carry a text which this one does not carry any more: one of them may be listed now.</param>
internal sealed record Standing(Settlement Settlement, string? DuplicateOf, IReadOnlyList<string> Others);
