using System.Text;
using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Html;

/// <summary>Puts pieces of text together to blocks. What parts two pieces is only known when the second one comes.</summary>
internal sealed class CopyWriter
{
    private const string CellSeparator = " | ";

    /// <summary>Longest cell that has others beside it in one block; a longer one holds running text in columns.</summary>
    private const int LongestCell = 200;

    /// <summary>Longest caption that is known by the name of its class alone.</summary>
    private const int LongestNamedCaption = 600;

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Credit> _credits = [];
    private CopySetting _setting;
    private bool _breaks;
    private bool _isNewCell;
    private bool _isRowBroken;
    private int _cellStart;
    private int _lineBreaks;

    /// <summary>Adds a piece of text.</summary>
    public void Append(string piece, CopySetting pieceSetting)
    {
        if (string.IsNullOrWhiteSpace(piece))
        {
            _text.Append(_text.Length > 0 && piece.Length > 0 ? " " : "");
            return;
        }

        if (pieceSetting == CopySetting.Credit && _setting == CopySetting.Caption && !_breaks && !_isNewCell && IsOpen())
        {
            pieceSetting = CopySetting.Caption;
        }

        if (_text.Length > 0)
        {
            Separate(pieceSetting);
        }

        (_setting, _breaks, _isNewCell, _lineBreaks) = (pieceSetting, false, false, 0);
        _text.Append(piece);
    }

    /// <summary>Adds a piece that is set higher. Behind a digit its own digits stay so: 1953¹ is no year of five figures.</summary>
    public void AppendRaised(string piece, CopySetting pieceSetting) =>
        Append(_text.Length > 0 && char.IsAsciiDigit(_text[^1]) ? string.Concat(piece.Select(Raise)) : piece, pieceSetting);

    /// <summary>What follows stands by itself.</summary>
    public void Break() => _breaks = true;

    /// <summary>A line ends; the second end in a row parts paragraphs. A cell of several lines is no value in a table.</summary>
    public void BreakLine()
    {
        _lineBreaks++;
        _breaks |= _lineBreaks > 1;
        _isRowBroken = true;
        _text.Append(_text.Length > 0 ? " " : "");
    }

    /// <summary>A row of a table starts or ends.</summary>
    public void BreakRow()
    {
        Flush();
        (_breaks, _isNewCell, _isRowBroken) = (false, false, false);
    }

    /// <summary>A cell starts or ends.</summary>
    public void BreakCell() => (_isNewCell, _breaks, _lineBreaks) = (true, false, 0);

    /// <summary>Everything that was written.</summary>
    public HtmlCopy Finish()
    {
        Flush();
        return new HtmlCopy(_blocks, _credits);
    }

    private static char Raise(char character) => char.IsAsciiDigit(character) ? "⁰¹²³⁴⁵⁶⁷⁸⁹"[character - '0'] : character;

    private void Separate(CopySetting next)
    {
        _isRowBroken |= _breaks && !_isNewCell;
        if (_isNewCell && !_isRowBroken && next == _setting && _text.Length - _cellStart <= LongestCell)
        {
            _text.Append(CellSeparator);
            _cellStart = _text.Length;
        }
        else if (_breaks || _isNewCell || next != _setting)
        {
            Flush();
        }
    }

    /// <summary>Whether the text so far needs more: <c>The quay at dawn (Photo:</c>.</summary>
    private bool IsOpen()
    {
        for (var i = _text.Length - 1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return _text[i] is ':' or '(' or '[' or '/' or '©';
            }
        }

        return false;
    }

    private void Flush()
    {
        var content = CopyText.Of(_text.ToString());
        _text.Clear();
        _cellStart = 0;
        if (content.Length > 0)
        {
            Add(content);
        }
    }

    private void Add(string content)
    {
        var credit = _setting switch
        {
            CopySetting.Paragraph or CopySetting.Caption => CreditLine.Read(content),
            CopySetting.Credit => FigureCredit.Read(content),
            _ => null,
        };
        var block = new Block(credit is null ? KindOf(content) : BlockKind.Credit, content);

        // Pages give a caption twice, for narrow and for wide screens.
        if (_setting is CopySetting.Caption or CopySetting.Credit && _blocks.Count > 0 && _blocks[^1] == block)
        {
            return;
        }

        _blocks.Add(block);
        if (credit is not null)
        {
            _credits.Add(credit);
        }
    }

    private BlockKind KindOf(string content) => _setting switch
    {
        CopySetting.Heading => BlockKind.Heading,
        CopySetting.ListItem => BlockKind.ListItem,
        CopySetting.Quotation => BlockKind.Quotation,
        CopySetting.Caption or CopySetting.Credit when content.Length <= LongestNamedCaption => BlockKind.Note,
        _ => NoteLine.Is(content) ? BlockKind.Note : BlockKind.Paragraph,
    };
}
