using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Wire;

/// <summary>
/// What the lines above the copy of an ANPA message say: the keyword line with the version of the report, then the
/// headline, the line under it, the byline with the agency, and notes to editors.
/// </summary>
internal sealed partial class AnpaHeading
{
    /// <summary>Longest line under the headline.</summary>
    private const int LongestSubheadline = 300;

    private static readonly string[] NoteOpenings = ["Eds:", "Eds.", "Editor", "AP Photo", "With AP Photo", "With Photo", "Photo", "Photos", "Graphic", "Update", "URGENT", "BULLETIN", "ADVISORY", "FLASH", "Undated", "For use"];

    private static readonly string[] HeadlineLabels = ["HL:", "HED:", "HEAD:", "Headline:"];

    private static readonly string[] WriterTitles = ["Writer", "Editor", "Correspondent", "Reporter", "Columnist", "Critic"];

    private readonly List<string> _names = [];
    private readonly List<Block> _blocks = [];
    private readonly List<Credit> _credits = [];

    public string? Headline { get; private set; }

    public string? Subheadline { get; private set; }

    public string? Agency { get; private set; }

    public EmbargoLine? Embargo { get; private set; }

    public ReleaseStatus Release { get; private set; }

    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<Block> Blocks => _blocks;

    public IReadOnlyList<Credit> Credits => _credits;

    public static AnpaHeading Read(IReadOnlyList<string> lines, string copy)
    {
        var heading = new AnpaHeading();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 && IsKeywordLine(lines[0]))
            {
                var comma = lines[0].IndexOf(',', StringComparison.Ordinal);
                heading.Release = WireRelease.OfVersion(comma < 0 ? "" : lines[0][comma..]);
            }
            else
            {
                heading.Add(UnicodeText.Name(lines[i]), copy);
            }
        }

        return heading;
    }

    /// <summary>Whether a line is the keyword line: <c>BC-Ferry Strike, 1st Ld-Writethru,416</c>.</summary>
    public static bool IsKeywordLine(string line)
    {
        var comma = line.LastIndexOf(',');
        return (line.Length > 3 && line[..3] is "BC-" or "AM-" or "PM-" or "AP-")
            || (comma > 0 && line.AsSpan(comma + 1).Trim() is { Length: >= 2 and <= 5 } words && words.IndexOfAnyExceptInRange('0', '9') < 0 && line.Length <= 80);
    }

    private void Add(string line, string copy)
    {
        var release = WireRelease.OfLine(line);
        Release = WireRelease.Stricter(Release, release);
        if (line.Length == 0)
        {
            return;
        }

        if (EmbargoLine.Read(line) is { } embargo)
        {
            Embargo ??= embargo;
            AddNote(line);
        }
        else if (Array.Find(HeadlineLabels, label => line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } label && Headline is null)
        {
            Headline = line[label.Length..].Trim();
        }
        else if (CreditLine.Read(line) is { } credit)
        {
            _credits.Add(credit);
            _blocks.Add(new Block(BlockKind.Credit, line));
        }
        else if (release != ReleaseStatus.Usable || IsNote(line))
        {
            AddNote(line);
        }
        else if (BylineLine.ReadTop(line) is { } byline)
        {
            _names.AddRange(byline.Names);
            Agency ??= byline.Agency;
        }
        else if (_names.Count > 0)
        {
            AddBelowByline(line);
        }
        else if (Headline is null)
        {
            Headline = line;
        }
        else if (Subheadline is null && line.Length <= LongestSubheadline && !Repeats(line, copy))
        {
            Subheadline = line;
        }
        else if (!Repeats(line, copy))
        {
            AddNote(line);
        }
    }

    private void AddBelowByline(string line)
    {
        line = line.StartsWith("For ", StringComparison.OrdinalIgnoreCase) ? line[4..] : line;
        if (Agency is null && DatelineHead.IsAgency(line) && !Array.Exists(WriterTitles, title => line.Contains(title, StringComparison.OrdinalIgnoreCase)))
        {
            Agency = line;
        }
        else
        {
            AddNote(line);
        }
    }

    private void AddNote(string line) => _blocks.Add(new Block(BlockKind.Note, line));

    /// <summary>A line to editors, or for their systems: <c>INDEX: Economy</c>, <c>code:2</c>.</summary>
    private static bool IsNote(string line)
    {
        if (NoteLine.Is(line) || PictureNumbers().IsMatch(line) || Array.Exists(NoteOpenings, opening => line.StartsWith(opening, StringComparison.Ordinal)))
        {
            return true;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 2 and < 12 && (LetterCase.IsCapitals(line.AsSpan(0, colon)) || line.StartsWith("code:", StringComparison.Ordinal)) && !line.AsSpan(0, colon).Contains(' ');
    }

    /// <summary>Whether a summary says what the lede says again, word for word.</summary>
    private static bool Repeats(string line, string copy)
    {
        const int Enough = 60;
        return line.Length >= Enough && copy.AsSpan(0, Math.Min(copy.Length, 4 * LongestSubheadline)).Contains(line.AsSpan(0, Enough), StringComparison.Ordinal);
    }

    /// <summary>The numbers of pictures that go with the report.</summary>
    [GeneratedRegex(@"\b(Photos?|Graphics?|Video)\b[^.]{0,20} [A-Z]{1,5}[0-9]{1,5}(,|\s|\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PictureNumbers();
}
