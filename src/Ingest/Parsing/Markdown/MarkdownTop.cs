using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// Reads headline, sub-headline, byline, date and dateline from the parts at the top of a Markdown document down to the lede. What
/// is filed on lines of its own within a paragraph is told apart as if each were a paragraph.
/// </summary>
internal sealed class MarkdownTop
{
    /// <summary>Parts between headline and lede, at most.</summary>
    private const int MostParts = 16;

    /// <summary>Parts that tell whether the first is a headline.</summary>
    private const int Enough = 200;

    private const int LongestHeading = 120;

    private readonly List<MarkdownPart> _parts;
    private readonly List<string> _names = [];
    private readonly List<Block> _blocks = [];
    private readonly List<Credit> _credits = [];
    private string? _place;
    private string? _agency;
    private int _position;

    private MarkdownTop(IReadOnlyList<MarkdownPart> parts, string? headline)
    {
        _parts = [.. parts];
        Headline = headline;
    }

    public string? Headline { get; private set; }

    /// <summary>Where a headline that was not given stood.</summary>
    public HeadlineOrigin Origin { get; private set; } = HeadlineOrigin.Markup;

    public string? Subheadline { get; private set; }

    public IReadOnlyList<string> Names => _names;

    public ParsedDateline? Dateline { get; private set; }

    /// <summary>When a line of its own says that the document was published.</summary>
    public ParsedTime? Published { get; private set; }

    /// <summary>Notes and credits met above the lede.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    public IReadOnlyList<Credit> Credits => _credits;

    /// <summary>The copy from the lede on, without its dateline.</summary>
    public IEnumerable<MarkdownPart> Copy => _parts.Skip(_position);

    /// <param name="parts">The document.</param>
    /// <param name="headline">The headline when it is known already: a first part that repeats it is passed over.</param>
    public static MarkdownTop Read(IReadOnlyList<MarkdownPart> parts, string? headline)
    {
        var top = new MarkdownTop(parts, headline);
        top.PassPictures();
        top.ReadHeadline();
        for (var count = 0; count < MostParts && top.ReadFiled(); count++)
        {
            top.PassPictures();
        }

        top.ReadDateline();
        return top;
    }

    /// <summary>Whether a paragraph is set as a heading would be: short, strong, and no sentence.</summary>
    public static bool IsSetAsHeading(MarkdownPart part) =>
        part is { Kind: BlockKind.Paragraph, IsStrong: true, IsBelowPicture: false, Lines: [{ Length: <= LongestHeading } line] }
        && Endings.Of(line) is Ending.Open or Ending.Question or Ending.Exclamation && CreditLine.Read(line) is null && BylineLine.ReadTop(line) is null && !NoteLine.Is(line);

    private void PassPictures()
    {
        while (_position < _parts.Count && (_parts[_position].IsPicture || _parts[_position].IsBelowPicture) && TryCredit(_parts[_position]))
        {
            _position++;
        }
    }

    /// <summary>Keeps the credit of a picture or its caption; a caption without one is a note, for its picture is not here.</summary>
    private bool TryCredit(MarkdownPart part)
    {
        if (CreditLine.Read(part.Text) is { } credit)
        {
            _credits.Add(credit);
            _blocks.Add(new Block(BlockKind.Credit, part.Text));
        }
        else if (!part.IsPicture && part.IsEmphasized && !IsByline(part))
        {
            _blocks.Add(new Block(BlockKind.Note, part.Text));
        }
        else
        {
            return part.IsPicture;
        }

        return true;
    }

    private static bool IsByline(MarkdownPart part) => BylineLine.ReadTop(part.Lines[0]) is not null;

    private void ReadHeadline()
    {
        if (_position >= _parts.Count)
        {
            return;
        }

        var first = _parts[_position];
        var isHeading = first.Kind == BlockKind.Heading || IsSetAsHeading(first);
        if (Headline is not null)
        {
            _position += first.Text.Equals(UnicodeText.Collapse(Headline), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
        else if (isHeading)
        {
            Headline = first.Text;
            _position++;
        }
        else if (HeadlineLine.Is([.. _parts.Skip(_position).Take(Enough).Where(part => !part.IsPicture).Select(part => part.AsPassage())]))
        {
            (Headline, Origin) = (first.Text, HeadlineOrigin.FirstLine);
            _position++;
        }

        if (Headline is not null && IsSubheadline())
        {
            Subheadline = _parts[_position++].Text;
        }
    }

    /// <summary>
    /// Whether the line under the headline follows: a heading of which there is no other of the same level, an emphasized line
    /// without a full stop, or one as in plain copy.
    /// </summary>
    private bool IsSubheadline()
    {
        if (_position + 1 >= _parts.Count)
        {
            return false;
        }

        var part = _parts[_position];
        if (part.Kind == BlockKind.Heading)
        {
            return _parts.Count(other => other.Kind == BlockKind.Heading && other.Level == part.Level) == 1 && _parts[_position + 1].Kind == BlockKind.Paragraph;
        }

        var passages = _parts.Skip(_position).Take(2).Select(other => other.AsPassage()).ToList();
        var isLine = part is { Kind: BlockKind.Paragraph, IsBelowPicture: false, Lines.Count: 1 };
        return isLine && FrontMatterReader.IsSubheadline(passages, 0);
    }

    /// <summary>Reads one part that is filed with the copy; false when the copy starts.</summary>
    private bool ReadFiled()
    {
        if (_position + 1 >= _parts.Count || _parts[_position] is not { Kind: BlockKind.Paragraph, IsPicture: false } part)
        {
            return false;
        }

        if (TryFiled(part.Text))
        {
            _position++;
            return true;
        }

        if (part.Lines.Count < 2 || !TryFiled(part.Lines[0]))
        {
            return false;
        }

        _parts[_position] = part with { Lines = [.. part.Lines.Skip(1)] };
        return true;
    }

    private bool TryFiled(string text)
    {
        if (BylineLine.ReadTop(text) is { } byline)
        {
            _names.AddRange(byline.Names);
            _place ??= byline.Place;
            _agency ??= byline.Agency;
        }
        else if (CreditLine.Read(text) is { } credit)
        {
            _credits.Add(credit);
            _blocks.Add(new Block(BlockKind.Credit, text));
        }
        else if (Published is null && (Headline is not null || _names.Count > 0) && PublishedLine.Read(text) is { } time)
        {
            Published = time;
        }
        else if (NoteLine.Is(text) || ((Headline is not null || _names.Count > 0) && NoteLine.IsStamp(text)))
        {
            _blocks.Add(new Block(BlockKind.Note, text));
        }
        else if (DatelineReader.Read(text) is { Lede: "" } alone)
        {
            Dateline = alone.Dateline;
        }
        else
        {
            return false;
        }

        return true;
    }

    private void ReadDateline()
    {
        if (Dateline is null && _position < _parts.Count && _parts[_position] is { Kind: BlockKind.Paragraph } lede && DatelineReader.Read(lede.Text) is { Lede.Length: > 0 } filed)
        {
            Dateline = filed.Dateline;
            _parts[_position] = new MarkdownPart(BlockKind.Paragraph, filed.Lede);
        }

        Dateline ??= (_place ?? _agency) is null ? null : new ParsedDateline(_place, null, _agency);
    }
}
