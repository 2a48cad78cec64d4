namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises the head that some web pages run together with their copy: <c>By . A. Name . PUBLISHED: . 09:14 EST,
/// 3 March 2012 . | . UPDATED: . 10:20 EST, 3 March 2012 . The copy.</c>
/// </summary>
/// <param name="Byline">The names; empty when they cannot be told apart.</param>
/// <param name="Stamp">The time stamps as written; empty when there are none.</param>
/// <param name="Rest">The copy behind; empty when it starts on the next line.</param>
internal sealed record StampedByline(IReadOnlyList<string> Byline, string Stamp, string Rest)
{
    private const string Separator = " . ";
    private const int MostParts = 12;

    public static StampedByline? Read(string text)
    {
        if (!text.StartsWith("By . ", StringComparison.Ordinal))
        {
            return null;
        }

        var names = new List<string>();
        var position = "By . ".Length;
        var (stampStart, isStamp) = (-1, false);
        for (var part = 0; part < MostParts && position < text.Length; part++)
        {
            var end = EndOfPart(text, position);
            var content = text.AsSpan(position, end - position).TrimEnd(" .");
            isStamp = NoteLine.IsStamp(content) || content.IsEmpty;
            if (!isStamp && stampStart < 0 && content.Length <= PersonNames.Longest && PersonNames.Read(Bare(content)) is { } more)
            {
                names.AddRange(more);
            }
            else if (isStamp)
            {
                stampStart = stampStart < 0 ? position : stampStart;
            }
            else
            {
                break;
            }

            position = Math.Min(end + Separator.Length, text.Length);
        }

        if (names.Count == 0)
        {
            return null;
        }

        var stamp = stampStart < 0 ? "" : text[stampStart..position];
        return new StampedByline(names, Blanks.Trim(stamp).ToString(), Blanks.Trim(text.AsSpan(position)).ToString());
    }

    /// <summary>Names joined over parts: <c>A. Name . and B. Name</c>.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> part) => part.StartsWith("and ", StringComparison.Ordinal) ? part[4..] : part;

    private static int EndOfPart(string text, int start)
    {
        var window = text.AsSpan(start, Math.Min(text.Length - start, PersonNames.Longest + Separator.Length));
        var length = window.IndexOf(Separator, StringComparison.Ordinal);
        return start + (length < 0 ? window.Length : length);
    }
}
