using System.Text.Json.Serialization;

namespace Ingest.Ingestion;

/// <summary>What became of an earlier drop.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Completed">When its ingestion ended.</param>
/// <param name="Version">The version of the article then. Absent when there was no article.</param>
/// <param name="ETag">The blob's entity tag. Absent when the blob was gone.</param>
/// <param name="Problems">The codes of its problems. Absent when there were none.</param>
public sealed record PastOutcome(
    Outcome Outcome,
    DateTimeOffset Completed,
    int? Version,
    [property: JsonPropertyName("etag")] string? ETag,
    IReadOnlyList<string>? Problems)
{
    /// <summary>What a receipt says, for the time when it is over.</summary>
    internal static PastOutcome Of(Receipt receipt) => new(
        receipt.Outcome,
        receipt.Completed,
        receipt.Version,
        receipt.ETag,
        receipt.Problems?.Select(problem => problem.Code).Distinct(StringComparer.Ordinal).ToArray());

    /// <summary>Whether a receipt tells of the same.</summary>
    internal bool IsOf(Receipt receipt) => Outcome == receipt.Outcome && ETag == receipt.ETag && Version == receipt.Version;
}
