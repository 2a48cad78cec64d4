using System.Text;
using Ingest.Articles;
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

    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<Credit> credits = [];
    private CopySetting setting;
    private bool breaks;
    private bool isNewCell;
    private bool isRowBroken;
    private int cellStart;
    private int lineBreaks;

    /// <summary>Adds a piece of text.</summary>
    public void Append(string piece, CopySetting pieceSetting)
    {
        if (string.IsNullOrWhiteSpace(piece))
        {
            text.Append(text.Length > 0 && piece.Length > 0 ? " " : "");
            return;
        }

        if (pieceSetting == CopySetting.Credit && setting == CopySetting.Caption && !breaks && !isNewCell && IsOpen())
        {
            pieceSetting = CopySetting.Caption;
        }

        if (text.Length > 0)
        {
            Separate(pieceSetting);
        }

        (setting, breaks, isNewCell, lineBreaks) = (pieceSetting, false, false, 0);
        text.Append(piece);
    }

    /// <summary>What follows stands by itself.</summary>
    public void Break() => breaks = true;

    /// <summary>A line ends; the second end in a row parts paragraphs.</summary>
    public void BreakLine()
    {
        lineBreaks++;
        breaks |= lineBreaks > 1;
        text.Append(text.Length > 0 ? " " : "");
    }

    /// <summary>A row of a table starts or ends.</summary>
    public void BreakRow()
    {
        Flush();
        (breaks, isNewCell, isRowBroken) = (false, false, false);
    }

    /// <summary>A cell starts or ends.</summary>
    public void BreakCell() => (isNewCell, breaks, lineBreaks) = (true, false, 0);

    /// <summary>Everything that was written.</summary>
    public HtmlCopy Finish()
    {
        Flush();
        return new HtmlCopy(blocks, credits);
    }

    private void Separate(CopySetting next)
    {
        isRowBroken |= breaks && !isNewCell;
        if (isNewCell && !isRowBroken && next == setting && text.Length - cellStart <= LongestCell)
        {
            text.Append(CellSeparator);
            cellStart = text.Length;
        }
        else if (breaks || isNewCell || next != setting)
        {
            Flush();
        }
    }

    /// <summary>Whether the text so far needs more: <c>The quay at dawn (Photo:</c>.</summary>
    private bool IsOpen()
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return text[i] is ':' or '(' or '[' or '/' or '©';
            }
        }

        return false;
    }

    private void Flush()
    {
        var content = CopyText.Of(text.ToString());
        text.Clear();
        cellStart = 0;
        if (content.Length > 0)
        {
            Add(content);
        }
    }

    private void Add(string content)
    {
        var credit = setting switch
        {
            CopySetting.Paragraph or CopySetting.Caption => CreditLine.Read(content),
            CopySetting.Credit => FigureCredit.Read(content),
            _ => null,
        };
        var block = new Block(credit is null ? KindOf(content) : BlockKind.Credit, content);

        // Pages give a caption twice, for narrow and for wide screens.
        if (!block.IsCopy && blocks.Count > 0 && blocks[^1] == block)
        {
            return;
        }

        blocks.Add(block);
        if (credit is not null)
        {
            credits.Add(credit);
        }
    }

    private BlockKind KindOf(string content) => setting switch
    {
        CopySetting.Heading => BlockKind.Heading,
        CopySetting.ListItem => BlockKind.ListItem,
        CopySetting.Quotation => BlockKind.Quotation,
        CopySetting.Caption or CopySetting.Credit when content.Length <= LongestNamedCaption => BlockKind.Note,
        _ => NoteLine.Is(content) ? BlockKind.Note : BlockKind.Paragraph,
    };
}
