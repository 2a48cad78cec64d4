namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises list items by their marker: <c>•</c>, <c>·</c>, <c>*</c>, <c>-</c>, <c>–</c>, <c>1.</c>, <c>1)</c> or
/// <c>a)</c>. A dash may open a speech and a number a sentence, so that these need a neighbour of the same kind,
/// or a colon above.
/// </summary>
internal static class ListItem
{
    public static bool HasMarker(ReadOnlySpan<char> line) => MarkerLength(line) > 0;

    /// <summary>The item's text when <paramref name="index"/> is a list item, else null.</summary>
    public static string? Read(List<Passage> passages, int index)
    {
        var text = passages[index].Text;
        var length = MarkerLength(text);
        if (length == 0 || passages[index].Setting != PassageSetting.Plain)
        {
            return null;
        }

        var isBullet = text[0] is '•' or '·' or '*' or '▪' or '●';
        var isInList = isBullet
            || HasNeighbour(passages, index, -1, text)
            || HasNeighbour(passages, index, 1, text)
            || (index > 0 && passages[index - 1].Ending == Ending.Colon);
        return isInList ? new string(Blanks.Trim(text.AsSpan(length))) : null;
    }

    /// <summary>The length of the marker and the blank behind it, 0 when there is none or nothing behind it.</summary>
    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
        {
            return 0;
        }

        if (line[0] is '•' or '·' or '▪' or '●')
        {
            return Blanks.Trim(line[1..]).IsEmpty ? 0 : 1;
        }

        if (line[0] is '-' or '–' or '*')
        {
            return line.Length > 2 && IsGap(line[1]) && char.IsLetterOrDigit(FirstSign(line[2..])) ? 2 : 0;
        }

        var digits = 0;
        while (digits < Math.Min(line.Length, 3) && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        var isLetter = digits == 0 && char.IsAsciiLetterLower(line[0]) && line[1] == ')';
        var numberEnd = isLetter ? 1 : digits % 3;
        return numberEnd > 0 && numberEnd + 2 < line.Length && line[numberEnd] is '.' or ')' && IsGap(line[numberEnd + 1])
            ? numberEnd + 2
            : 0;
    }

    private static bool HasNeighbour(List<Passage> passages, int index, int step, string text)
    {
        var neighbour = index + step;
        if (neighbour < 0 || neighbour >= passages.Count || !HasMarker(passages[neighbour].Text))
        {
            return false;
        }

        var (mine, other) = (text, passages[neighbour].Text);
        if (!char.IsAsciiDigit(mine[0]))
        {
            return char.IsAsciiLetter(mine[0]) ? other[0] == mine[0] + step : other[0] == mine[0];
        }

        return char.IsAsciiDigit(other[0]) && Number(other) == Number(mine) + step;
    }

    private static int Number(string text) => char.IsAsciiDigit(text[1]) ? ((text[0] - '0') * 10) + text[1] - '0' : text[0] - '0';

    private static bool IsGap(char character) => character is ' ' or '\t' or '\u00A0';

    private static char FirstSign(ReadOnlySpan<char> text)
    {
        var sign = text.TrimStart(" \t\"'“‘«„($£€");
        return sign.IsEmpty ? ' ' : sign[0];
    }
}
