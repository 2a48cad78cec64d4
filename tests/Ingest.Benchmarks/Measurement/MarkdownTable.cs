using System.Text;

namespace Ingest.Benchmarks.Measurement;

/// <summary>A table in Markdown: words on the left in the first columns, figures on the right in the others.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly List<string[]> _rows = [columns];

    /// <summary>How many columns, from the first, hold words.</summary>
    public int WordColumns { get; init; } = 1;

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = Enumerable.Range(0, columns.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            Write(text, row.Select((cell, column) => column < WordColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));
            if (row == columns)
            {
                Write(text, widths.Select((width, column) => column < WordColumns ? new string('-', width) : new string('-', width - 1) + ":"));
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |").AppendLine();
}
