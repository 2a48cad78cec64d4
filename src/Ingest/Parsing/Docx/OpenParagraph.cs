using System.Text;
using System.Text.RegularExpressions;
using Ingest.Articles;

namespace Ingest.Parsing.Docx;

/// <summary>A paragraph while it is read, with the run that is being read in it.</summary>
internal sealed partial class OpenParagraph
{
    private readonly StringBuilder _text = new();
    private bool _hasBreaks;
    private int _signs;
    private int _boldSigns;

    public ParagraphProperties Properties { get; set; } = ParagraphProperties.None;

    public RunProperties Run { get; set; } = RunProperties.None;

    /// <summary>Paragraphs of text boxes that are anchored here: they come behind it. Null until there are any.</summary>
    public List<DocxParagraph>? Boxed { get; set; }

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
            _hasBreaks = true;
        }
    }

    /// <summary>The text's paragraphs, none of them empty.</summary>
    public IReadOnlyList<string> Close()
    {
        List<string> closed = [];
        var text = _text.ToString();
        foreach (var paragraph in _hasBreaks ? BlankLine().Split(text) : [text])
        {
            if (UnicodeText.Collapse(paragraph) is { Length: > 0 } line)
            {
                closed.Add(line);
            }
        }

        return closed;
    }

    /// <summary>Whether all of the text is bold.</summary>
    public bool IsBold => _signs > 0 && _signs == _boldSigns;

    /// <summary>Two ends of lines with nothing but blanks between.</summary>
    [GeneratedRegex(@"\n\s*\n", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLine();
}
