using System.Text.Json.Serialization;
using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>What became of the file last dropped under a path.</summary>
public sealed record Receipt
{
    /// <summary>The publisher: the first segment of the blob's name.</summary>
    public required string Publisher { get; init; }

    /// <summary>The path within the publisher's folder; empty for a file at the container's root.</summary>
    public required string Path { get; init; }

    /// <summary>What became of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why it was rejected. Absent otherwise.</summary>
    public IReadOnlyList<Problem>? Problems { get; init; }

    /// <summary>What was passed over. Absent when nothing was.</summary>
    public IReadOnlyList<Problem>? Warnings { get; init; }

    /// <summary>The article under that path: what the file became or says the same as, or, when it was rejected, what stays. Absent when there is none.</summary>
    public string? ArticleId { get; init; }

    /// <summary>That article's version. Absent when there is no article.</summary>
    public int? Version { get; init; }

    /// <summary>The blob's entity tag, without quotation marks. Absent when the blob was gone.</summary>
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    /// <summary>The file's size. Absent when the blob was gone.</summary>
    public long? Bytes { get; init; }

    /// <summary>When the file was dropped: the blob's last change. Absent when the blob was gone.</summary>
    public DateTimeOffset? Dropped { get; init; }

    /// <summary>When its ingestion began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When its ingestion ended.</summary>
    public required DateTimeOffset Completed { get; init; }
}
