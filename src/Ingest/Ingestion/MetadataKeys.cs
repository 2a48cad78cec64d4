namespace Ingest.Ingestion;

/// <summary>The keys of a blob's metadata that are read, and misspellings of them. Any other key is nobody's business: tools leave their own on blobs.</summary>
internal static class MetadataKeys
{
    private static readonly string[] Known = ["headline", "byline", "published", "section", "language", "keywords", "embargo"];

    /// <summary>A word of its own, one letter away from <c>published</c>.</summary>
    private const string Publisher = "publisher";

    /// <summary>
    /// The key that is meant, when one that is not known is a single slip away from it: a character too many, too few or
    /// another one, or two of them the wrong way round. Keys are in any case.
    /// </summary>
    public static string? Meant(string key) =>
        Known.Append(Publisher).Contains(key, StringComparer.OrdinalIgnoreCase) ? null : Known.FirstOrDefault(known => IsOneSlip(key.ToLowerInvariant(), known));

    private static bool IsOneSlip(ReadOnlySpan<char> written, ReadOnlySpan<char> known)
    {
        var same = written.CommonPrefixLength(known);
        written = written[same..];
        known = known[same..];
        while (!written.IsEmpty && !known.IsEmpty && written[^1] == known[^1])
        {
            written = written[..^1];
            known = known[..^1];
        }

        return (written.Length <= 1 && known.Length <= 1)
            || (written.Length == 2 && known.Length == 2 && written[0] == known[1] && written[1] == known[0]);
    }
}
