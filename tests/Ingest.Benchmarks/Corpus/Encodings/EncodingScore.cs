using System.Text;
using Ingest.Ingestion;

namespace Ingest.Benchmarks.Corpus.Encodings;

/// <summary>What the product made of a file in a known encoding.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Expected">The name of its encoding.</param>
/// <param name="ExpectedText">Its text; null when the platform has no such encoding or the file is damaged.</param>
/// <param name="Found">The encoding that the product read it with; null when it could not.</param>
/// <param name="Text">The text that the product read.</param>
/// <param name="Read">What became of it in the end.</param>
internal sealed record EncodingScore(string File, string Expected, string? ExpectedText, string? Found, string? Text, ReadArticle Read)
{
    public bool IsTextRight { get; } = ExpectedText is not null && Text is not null && Plain(ExpectedText).Equals(Plain(Text), StringComparison.Ordinal);

    public bool IsNameRight => Found is not null
        && (EncodingNames.AreSame(Expected, Found, IsTextRight) || (IsTextRight && Ascii.IsValid(ExpectedText)));

    /// <summary>Around the first character that differs, both texts.</summary>
    public (string Expected, string Ours) FirstDifference()
    {
        var (expected, ours) = (Plain(ExpectedText ?? ""), Plain(Text ?? ""));
        var start = Math.Max(0, expected.AsSpan().CommonPrefixLength(ours) - 8);
        return (Around(expected, start), Around(ours, start));
    }

    private static string Around(string text, int start) => text.Length <= start ? "" : text.Substring(start, Math.Min(32, text.Length - start));

    /// <summary>Without what the product takes out of every text: the byte order mark and control characters.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Where(character => character is '\t' or '\n' or '\r' or '\v' or '\f' || (character is not '\uFEFF' and not '\uFFFE' and not '\uFFFF' and not '\x7F' && character >= ' ')));
}
