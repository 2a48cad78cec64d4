using Ingest.Articles;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.PlainText;

/// <summary>Reads headline, sub-headline, byline, date and dateline from the top of the copy down to the lede.</summary>
internal static class FrontMatterReader
{
    /// <summary>Longest sub-headline.</summary>
    private const int LongestSubheadline = 160;

    /// <summary>Lines between headline and lede, at most.</summary>
    private const int MostLines = 16;

    /// <summary>Reads the top of the copy.</summary>
    /// <param name="passages">The copy.</param>
    /// <param name="known">The headline when it is known already: then a first line that repeats it above other copy is passed over, and none is taken for one.</param>
    public static FrontMatter Read(List<Passage> passages, string? known = null)
    {
        var index = 0;
        var headline = known;
        string? subheadline = null;
        var blocks = new List<Block>();
        if (passages.Count > 1 && LevelLabel.Is(passages[0].Text))
        {
            AddNote(blocks, passages[index++].Text);
        }

        if (known is null && HeadlineLine.Is(index == 0 ? passages : passages[index..]))
        {
            headline = passages[index++].Text;
        }
        else if (known is not null && index + 1 < passages.Count && SameText.Are(passages[index].Text, known))
        {
            index++;
        }

        if (headline is not null && IsSubheadline(passages, index))
        {
            subheadline = passages[index++].Text;
        }

        var names = new List<string>();
        var credits = new List<Credit>();
        ParsedDateline? dateline = null;
        string? place = null;
        string? agency = null;
        string? lede = null;
        ParsedTime? published = null;
        string? label = null;
        var end = Math.Min(passages.Count, index + MostLines);
        while (index < end)
        {
            var text = passages[index].Text;
            if (text is "By" or "BY" or "By:" && NamesBelow(passages, index) is var below && PersonNames.Read(passages[below].Text) is { } split)
            {
                names.AddRange(split);
                index = below;
            }
            else if (ReadByline(passages, index) is { } byline)
            {
                names.AddRange(byline.Names);
                place ??= byline.Place;
                agency ??= byline.Agency;
            }
            else if (StampedByline.Read(text) is { } stamped)
            {
                names.AddRange(stamped.Byline);
                AddNote(blocks, stamped.Stamp);
                if (stamped.Rest.Length > 0)
                {
                    lede = stamped.Rest;
                    break;
                }
            }
            else if (CreditLine.Read(text) is { } credit && index + 1 < passages.Count)
            {
                credits.Add(credit);
                blocks.Add(new Block(BlockKind.Credit, text));
            }
            else if (index + 1 < passages.Count && published is null && (headline is not null || names.Count > 0)
                && (label is null || PublishedLine.IsLabel(label)) && PublishedLine.Read(text) is { } time)
            {
                published = time;
                AddNote(blocks, label is null ? "" : text);
            }
            else if (index + 1 < passages.Count && (NoteLine.Is(text) || ((headline is not null || names.Count > 0 || IsUpdate(text)) && NoteLine.IsStamp(text))))
            {
                if (text is "@highlight")
                {
                    break;
                }

                label = NoteLine.IsStamp(text) && text.Any(char.IsLetter) && !text.Any(char.IsAsciiDigit) ? text : label;
                AddNote(blocks, text);
            }
            else if (index + 1 < passages.Count && DatelineReader.Read(text) is { Lede: "" } alone)
            {
                dateline = alone.Dateline;
            }
            else
            {
                break;
            }

            index++;
        }

        if (dateline is null && index < passages.Count && ReadDateline(passages, index, lede ?? passages[index].Text, names) is { } filed)
        {
            (dateline, lede) = (filed.Dateline, filed.Lede);
        }

        // What a byline says of place and agency is kept when no dateline says it.
        if (dateline is null)
        {
            dateline = (place ?? agency) is null ? null : new ParsedDateline(place, null, agency);
        }
        else
        {
            AddNote(blocks, Unsaid(place, dateline));
            AddNote(blocks, Unsaid(agency, dateline));
        }

        return new FrontMatter(headline, subheadline, names, dateline, published, blocks, credits, lede, index);
    }

    /// <summary>The line of the names below "By" on a line of its own; web pages put a full stop between.</summary>
    private static int NamesBelow(List<Passage> passages, int index) =>
        Math.Min(passages.Count - 1, index + 1 < passages.Count && passages[index + 1].Text is "." ? index + 2 : index + 1);

    private static bool IsUpdate(string text) => text.StartsWith("Last updated", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a passage below the headline is the line under it.</summary>
    public static bool IsSubheadline(List<Passage> passages, int index)
    {
        if (index + 1 >= passages.Count)
        {
            return false;
        }

        var (passage, below) = (passages[index], passages[index + 1]);
        var text = passage.Text;
        return text.Length is >= 3 and <= LongestSubheadline && passage.Setting == PassageSetting.Plain
            && (passage.Ending == Ending.Open || (passage.Ending is Ending.Question or Ending.Exclamation && IsFiling(below.Text)))
            && text.Any(char.IsLetter) && !NoteLine.Is(text) && !NoteLine.IsStamp(text) && CreditLine.Read(text) is null
            && BylineLine.ReadTop(text) is null && !ListItem.HasMarker(text) && text is not ("By" or "BY") && StampedByline.Read(text) is null
            && DatelineReader.Read(text) is null && PublishedLine.Read(text) is null && SentenceSigns.Of(text).Weight <= (IsFiling(below.Text) ? 4 : 2)
            && (IsFiling(below.Text)
                || (below.Setting == PassageSetting.Plain && !SubHeading.CouldBe(below)
                    && (Endings.IsSentence(below.Ending) || below.Text.Length > Math.Max(100, text.Length))));
    }

    /// <summary>What stands between a sub-headline and the copy, and never below a lede.</summary>
    private static bool IsFiling(string text) =>
        BylineLine.ReadTop(text) is not null || DatelineReader.Read(text) is not null || CreditLine.Read(text) is not null || PublishedLine.Read(text) is not null;

    /// <summary>A byline above the lede: something must follow.</summary>
    private static Byline? ReadByline(List<Passage> passages, int index) =>
        index + 1 < passages.Count ? BylineLine.ReadTop(passages[index].Text) : null;

    private static DatelineLede? ReadDateline(List<Passage> passages, int index, string text, List<string> names)
    {
        if (DatelineReader.Read(text) is { Lede.Length: > 0 } filed)
        {
            var isSpeaker = filed.Dateline is { Date: null, Agency: null, Place: { } speaker } && text[Math.Min(speaker.Length, text.Length - 1)] == ':'
                && index + 1 < passages.Count && DatelineReader.Read(passages[index + 1].Text) is not null;
            return isSpeaker ? null : filed;
        }

        return BylineAndDateline(text, names);
    }

    /// <summary>A byline and a dateline on one line: <c>By A. Name HARBOURTOWN, March 3 (Agency) - </c>.</summary>
    private static DatelineLede? BylineAndDateline(string text, List<string> names)
    {
        if (!text.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var space = text.IndexOf(' ', 3);
        for (var words = 1; words <= 8 && space > 0 && space < PersonNames.Longest; words++)
        {
            var rest = text[(space + 1)..Math.Min(text.Length, space + 300)];
            if (words > 1 && rest.Length > 2 && char.IsUpper(rest[1]) && PersonNames.Read(text.AsSpan(3, space - 3)) is { } byline
                && DatelineReader.Read(rest) is { Dateline.Place: { } place } && LetterCase.IsCapitals(place)
                && DatelineReader.Read(text[(space + 1)..]) is { } filed)
            {
                names.AddRange(byline);
                return filed;
            }

            space = text.IndexOf(' ', space + 1);
        }

        return null;
    }

    /// <summary>What a byline says of place or agency and the dateline does not; else nothing.</summary>
    private static string Unsaid(string? said, ParsedDateline dateline) =>
        said is null || SameText.Are(said, dateline.Place ?? "") || SameText.Are(said, dateline.Agency ?? "") ? "" : said;

    private static void AddNote(List<Block> blocks, string text)
    {
        if (text.Length > 0)
        {
            blocks.Add(new Block(BlockKind.Note, text));
        }
    }
}
