namespace Ingest.Parsing.Docx;

/// <summary>
/// A row of a table while it is read. A row of figures becomes one paragraph; where a table only serves to lay out
/// the page, its cells hold paragraphs of their own, which stay as they are.
/// </summary>
internal sealed class OpenRow
{
    /// <summary>Longest text of a cell in a row that is one paragraph.</summary>
    private const int LongestCell = 200;

    private readonly List<List<DocxParagraph>> _cells = [];

    /// <summary>Whether a tracked change deletes the row.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>The paragraphs of the next cell, to be filled.</summary>
    public List<DocxParagraph> AddCell()
    {
        _cells.Add([]);
        return _cells[^1];
    }

    public IEnumerable<DocxParagraph> Close()
    {
        if (IsDeleted)
        {
            return [];
        }

        var filled = _cells.FindAll(cell => cell.Count > 0);
        return filled.Count > 1 && filled.TrueForAll(cell => cell.Count == 1 && cell[0].Text.Length <= LongestCell)
            ? [new DocxParagraph(string.Join(" | ", filled.Select(cell => cell[0].Text)), ParagraphRole.Row, filled.TrueForAll(cell => cell[0].IsBold), false)]
            : filled.SelectMany(cell => cell);
    }
}
