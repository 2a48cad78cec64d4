namespace Ingest.Parsing.PlainText;

/// <summary>
/// Takes the dateline off a lede: the words before the first dash (or, for a place in capitals, colon), when all of
/// them make up a <see cref="DatelineHead">dateline</see>. The dash may be a hyphen with a blank before it, two
/// hyphens, an en or an em dash; after an agency in brackets it may be missing.
/// </summary>
internal static class DatelineReader
{
    /// <summary>Where a dateline has ended, if there is one.</summary>
    private const int Longest = 160;

    /// <summary>Dashes that may belong to the place before the one that ends the dateline.</summary>
    private const int MostDashes = 3;

    public static DatelineLede? Read(string text)
    {
        if (text.Length < 4 || !(char.IsUpper(text[0]) || text[0] == '(') || text.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var window = text.AsSpan(0, Math.Min(text.Length, Longest));
        var dashes = 0;
        for (var i = 3; i < window.Length && dashes < MostDashes; i++)
        {
            var length = SeparatorLength(window, i);
            if (length < 0)
            {
                continue;
            }

            dashes++;
            var head = text[..i].TrimEnd(' ', '\u00A0', ',');
            var lede = Blanks.Trim(text.AsSpan(i + length)).ToString();
            if (IsEndedBy(window[i], head) && DatelineHead.Read(head) is { } dateline && CanFollow(dateline, lede, length > 0, IsBlank(window[i])))
            {
                return new DatelineLede(dateline, lede);
            }
        }

        return text.Length <= Longest ? ReadAlone(text) : null;
    }

    /// <summary>
    /// A dateline without a dash on a line of its own: a place with a date behind a comma (<c>Pay March 31</c> is a
    /// term of business), or a place in capitals with a date or an agency.
    /// </summary>
    private static DatelineLede? ReadAlone(string text) =>
        DatelineHead.Read(text) is { Place: { } place } dateline
        && ((LetterCase.IsCapitals(place) && (dateline.Date ?? (object?)dateline.Agency) is not null)
            || (dateline.Date is not null && text.AsSpan(place.Length).StartsWith(",")))
            ? new DatelineLede(dateline, "")
            : null;

    /// <summary>The length of what separates a dateline from its lede at a position, -1 when nothing does.</summary>
    private static int SeparatorLength(ReadOnlySpan<char> text, int at)
    {
        var before = text[at - 1];
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            '—' or '―' => after is '—' ? 2 : 1,
            '–' => IsBlank(before) || before == ')' || IsBlank(after) ? 1 : -1,
            '-' when after == '-' => at + 2 < text.Length && text[at + 2] == '-' ? 3 : 2,
            '-' => IsBlank(before) || before == ')' || (char.IsAsciiDigit(before) && after == ' ') ? 1 : -1,
            ':' => IsBlank(after) ? 1 : -1,
            _ when before == ')' => IsDash(FirstSign(text[at..])) ? -1 : 0,
            _ => -1,
        };
    }

    private static bool IsEndedBy(char sign, string head) => sign != ':' || LetterCase.IsCapitals(head) || head.EndsWith(')');

    /// <summary>
    /// A sentence follows a dateline; a small letter shows that the dash stood within one, and capitals that it
    /// stood in a headline. Without a dash there has to be more than a name and a bracket, or no blank behind it:
    /// <c>Place (Agency)The copy.</c>
    /// </summary>
    private static bool CanFollow(ParsedDateline dateline, string lede, bool hasDash, bool hasBlank)
    {
        var isInCapitals = dateline.Place is not null && LetterCase.IsCapitals(dateline.Place);
        if (LetterCase.StartsSmall(lede))
        {
            return hasDash && (dateline.Place is null || (isInCapitals && (dateline.Date ?? (object?)dateline.Agency) is not null));
        }

        if (dateline.Date is null && (dateline.Place is null || dateline.Agency is null) && LetterCase.IsCapitals(lede))
        {
            return false;
        }

        return hasDash || !hasBlank || dateline.Date is not null || isInCapitals || (dateline.Place is null && LetterCase.IsCapitals(dateline.Agency));
    }

    private static bool IsBlank(char sign) => sign is ' ' or '\u00A0';

    private static bool IsDash(char sign) => sign is '-' or '–' or '—' or '―' or ':';

    private static char FirstSign(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \u00A0");
        return text.IsEmpty ? '-' : text[0];
    }
}
