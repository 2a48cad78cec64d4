using System.Buffers;

namespace Ingest.Parsing.Xml;

/// <summary>
/// Finds a start tag with more attributes than any document has. The framework's reader takes time with the square of their
/// number, four seconds for a file that is one such tag, and offers no limit.
/// </summary>
internal static class CrowdedTag
{
    /// <summary>Most attributes of one element.</summary>
    public const int MostAttributes = 5_000;

    /// <summary>What may hold any signs without being a tag.</summary>
    private static readonly (string Open, string Close)[] Passages = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

    private static readonly SearchValues<char> Signs = SearchValues.Create("\"'>=");

    /// <summary>Where the first such tag starts; -1 without one. Takes time proportional to the text's length.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        var start = text.IndexOf('<');
        while (start >= 0)
        {
            var length = LengthOfTag(text[start..]);
            if (length < 0)
            {
                return start;
            }

            var next = text[(start + length)..].IndexOf('<');
            start = next < 0 ? -1 : start + length + next;
        }

        return -1;
    }

    /// <summary>The length of the tag at the start of the text, to its end or to what cannot be in one; -1 when it is crowded.</summary>
    private static int LengthOfTag(ReadOnlySpan<char> text)
    {
        foreach (var (open, close) in Passages)
        {
            if (text.StartsWith(open))
            {
                var end = text.IndexOf(close);
                return end < 0 ? text.Length : end + close.Length;
            }
        }

        if (text.Length < 2 || !char.IsLetter(text[1]))
        {
            return 1;
        }

        var attributes = 0;
        var position = 1;
        while (text[position..].IndexOfAny(Signs) is >= 0 and var offset)
        {
            position += offset + 1;
            switch (text[position - 1])
            {
                case '>':
                    return position;
                case '=' when ++attributes > MostAttributes:
                    return -1;
                case '"' or '\'':
                    var close = text[position..].IndexOf(text[position - 1]);
                    if (close < 0)
                    {
                        return text.Length;
                    }

                    position += close + 1;
                    break;
            }
        }

        return text.Length;
    }
}
