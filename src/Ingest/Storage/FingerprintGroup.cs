using Azure;

namespace Ingest.Storage;

/// <summary>The articles of a publisher that carry the same text.</summary>
/// <param name="ContentHash">The text: see <see cref="Articles.ArticleHash"/>.</param>
/// <param name="Publisher">The publisher.</param>
public sealed record FingerprintGroup(string ContentHash, string Publisher)
{
    /// <summary>The one that is listed; null when there is none.</summary>
    public string? Holder { get; init; }

    /// <summary>How many have come so far, those that left included.</summary>
    public int Number { get; init; }

    /// <summary>The entity tag under which the group changes; null when there is no holder.</summary>
    public ETag? ETag { get; init; }

    /// <summary>All that carry the text, each with the number at which it came.</summary>
    public IDictionary<string, int> Carriers { get; } = new Dictionary<string, int>(StringComparer.Ordinal);
}
