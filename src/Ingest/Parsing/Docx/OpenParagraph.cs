using System.Text;
using Ingest.Articles;

namespace Ingest.Parsing.Docx;

/// <summary>A paragraph while it is read, with the run that is being read in it.</summary>
internal sealed class OpenParagraph
{
    private readonly StringBuilder _text = new();
    private int _signs;
    private int _boldSigns;

    public ParagraphProperties Properties { get; set; } = ParagraphProperties.None;

    public RunProperties Run { get; set; } = RunProperties.None;

    /// <summary>Paragraphs of text boxes that are anchored here: they come behind it.</summary>
    public List<DocxParagraph> Boxed { get; } = [];

    /// <summary>Adds text of the run.</summary>
    /// <returns>How many characters were added.</returns>
    public int Append(string text)
    {
        if (Run.IsHidden)
        {
            return 0;
        }

        foreach (var character in text)
        {
            if (character is '\u00AD' || (character < ' ' && !char.IsWhiteSpace(character)))
            {
                // Soft hyphens say where a word may be broken, which nobody needs.
                continue;
            }

            var isSign = !char.IsWhiteSpace(character);
            // Line ends within text elements are blanks; those of the copy are elements.
            _text.Append(character is '\n' or '\r' ? ' ' : character);
            _signs += isSign ? 1 : 0;
            _boldSigns += isSign && Run.IsBold ? 1 : 0;
        }

        return text.Length;
    }

    /// <summary>Adds the end of a line; two in a row end a paragraph.</summary>
    public void Break(int lines)
    {
        if (!Run.IsHidden)
        {
            _text.Append('\n', lines);
        }
    }

    /// <summary>The text's paragraphs, none of them empty.</summary>
    public IEnumerable<string> Close()
    {
        List<string> closed = [];
        var lines = _text.ToString().Split('\n');
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i == lines.Length || string.IsNullOrWhiteSpace(lines[i]))
            {
                if (UnicodeText.Collapse(string.Join(' ', lines, start, i - start)) is { Length: > 0 } text)
                {
                    closed.Add(text);
                }

                start = i + 1;
            }
        }

        return closed;
    }

    /// <summary>Whether all of the text is bold.</summary>
    public bool IsBold => _signs > 0 && _signs == _boldSigns;
}
