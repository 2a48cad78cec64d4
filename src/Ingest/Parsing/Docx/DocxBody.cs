using System.Xml;

namespace Ingest.Parsing.Docx;

/// <summary>
/// Reads the paragraphs of a part: the document itself, or its footnotes. Kept is what a reader sees when all tracked
/// changes are accepted; codes of fields, comments, hidden text, placeholders and tables of contents are not.
/// </summary>
internal sealed class DocxBody
{
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Languages that are counted, at most.</summary>
    private const int MostLanguages = 50;

    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal)
    {
        "del", "moveFrom", "delText", "instrText", "delInstrText", "sectPr", "tblPr", "tblPrEx", "tblGrid", "tcPr", "rt", "fldData", "ffData",
    };

    private readonly DocxStyles _styles;
    private readonly Stack<OpenParagraph> _open = new();
    private readonly Stack<OpenRow> _rows = new();
    private readonly Stack<List<DocxParagraph>> _flows = new();
    private readonly Stack<bool> _hasChosen = new();
    private readonly Dictionary<string, int> _languages = new(StringComparer.OrdinalIgnoreCase);
    private OpenParagraph? _carried;
    private bool _isText;
    private bool _isPlaceholder;
    private bool _afterBlank;

    private DocxBody(DocxStyles styles)
    {
        _styles = styles;
        _flows.Push([]);
    }

    /// <summary>The paragraphs, in reading order.</summary>
    public IReadOnlyList<DocxParagraph> Paragraphs => _flows.Peek();

    /// <summary>The language that most of the text is marked as, if half of it is.</summary>
    public string? Language { get; private set; }

    /// <summary>Reads a part in one pass.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="InvalidDataException">It is nested too deep, or damaged.</exception>
    public static DocxBody Read(XmlReader reader, DocxStyles styles)
    {
        var body = new DocxBody(styles);
        var hasNode = reader.Read();
        while (hasNode)
        {
            if (reader.NodeType == XmlNodeType.Element && body.IsPassedOver(reader))
            {
                reader.Skip();
                hasNode = !reader.EOF;
                continue;
            }

            body.Handle(reader);
            hasNode = reader.ReadBounded();
        }

        body.Finish();
        return body;
    }

    private bool IsPassedOver(XmlReader reader)
    {
        if (reader.NamespaceURI == Compatibility)
        {
            return reader.LocalName is "Choice" or "Fallback" && _hasChosen.TryPeek(out var hasChosen) && hasChosen;
        }

        if (!reader.IsWord())
        {
            return false;
        }

        if (reader.LocalName == "sdtContent" && _isPlaceholder)
        {
            _isPlaceholder = false;
            return true;
        }

        return PassedOver.Contains(reader.LocalName)
            || (reader.LocalName is "footnote" or "endnote" && reader.WordAttribute("type") is not (null or "normal"));
    }

    private void Handle(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.NamespaceURI == Compatibility:
                Choose(reader);
                break;
            case XmlNodeType.EndElement when reader is { NamespaceURI: Compatibility, LocalName: "AlternateContent" }:
                _hasChosen.TryPop(out _);
                break;
            case XmlNodeType.Element when reader.IsWord() || reader.LocalName == "t":
                var isEmpty = reader.IsEmptyElement;
                var name = reader.LocalName;
                Start(reader, name);
                if (isEmpty)
                {
                    End(name);
                }

                break;
            case XmlNodeType.EndElement when reader.IsWord() || reader.LocalName == "t":
                End(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _isText:
                Append(reader.Value);
                break;
        }
    }

    /// <summary>Of the alternatives of the same content the first is read, and the others are passed over.</summary>
    private void Choose(XmlReader reader)
    {
        if (reader.LocalName == "AlternateContent" && !reader.IsEmptyElement)
        {
            _hasChosen.Push(false);
        }
        else if (reader.LocalName == "Choice" && _hasChosen.TryPop(out _))
        {
            _hasChosen.Push(true);
        }
    }

    private void Start(XmlReader reader, string name)
    {
        switch (name)
        {
            case "p":
                _open.Push(_carried ?? new OpenParagraph());
                _open.Peek().Properties = ParagraphProperties.None;
                _carried = null;
                break;
            case "pPr" when _open.TryPeek(out var paragraph):
                paragraph.Properties = ParagraphProperties.Read(reader);
                break;
            case "r" when _open.TryPeek(out var paragraph):
                paragraph.Run = RunProperties.None;
                break;
            case "rPr" when _open.TryPeek(out var paragraph):
                paragraph.Run = RunProperties.Read(reader);
                break;
            case "t":
                _isText = true;
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "noBreakHyphen":
                Append("\u2011");
                break;
            case "sym":
                Append(SymbolFont.Text(reader.WordAttribute("font"), reader.WordAttribute("char")));
                break;
            case "br" or "cr" when _open.TryPeek(out var paragraph):
                paragraph.Break(reader.WordAttribute("type") is "page" or "column" ? 2 : 1);
                break;
            case "txbxContent":
                _flows.Push(_open.TryPeek(out var anchor) ? anchor.Boxed ??= [] : _flows.Peek());
                break;
            case "tr":
                _rows.Push(new OpenRow());
                break;
            case "trPr" when _rows.TryPeek(out var row):
                row.IsDeleted |= reader.Holds(element => element == "del");
                break;
            case "tc" when _rows.TryPeek(out var row):
                _flows.Push(row.AddCell());
                break;
            case "sdtPr":
                _isPlaceholder = reader.Holds(element => element == "showingPlcHdr" || (element == "docPartGallery" && reader.Val() is "Table of Contents"));
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                _isText = false;
                break;
            case "p" when _open.TryPop(out var paragraph):
                if (paragraph.Properties.IsMarkDeleted)
                {
                    _carried = paragraph;
                }
                else
                {
                    Close(paragraph);
                }

                break;
            case "txbxContent" or "tc" when _flows.Count > 1:
                CloseCarried();
                _flows.Pop();
                break;
            case "tr" when _rows.TryPop(out var row):
                _flows.Peek().AddRange(row.Close());
                break;
        }
    }

    private void Append(string text)
    {
        if (_open.TryPeek(out var paragraph) && paragraph.Append(text) is > 0 and var added
            && (paragraph.Run.Language ?? "") is var language && (_languages.Count < MostLanguages || _languages.ContainsKey(language)))
        {
            _languages[language] = _languages.GetValueOrDefault(language) + added;
        }
    }

    private void Close(OpenParagraph paragraph)
    {
        var (style, outline, isListed, _) = paragraph.Properties;
        var role = _styles.Role(style, outline, isListed);
        var texts = paragraph.Close();
        var flow = _flows.Peek();
        var isEmpty = true;
        foreach (var text in texts.Where(_ => role != ParagraphRole.Contents))
        {
            flow.Add(new DocxParagraph(text, role, paragraph.IsBold, isEmpty && _afterBlank));
            isEmpty = false;
        }

        _afterBlank = isEmpty;
        if (paragraph.Boxed is { } boxed)
        {
            flow.AddRange(boxed);
        }
    }

    private void CloseCarried()
    {
        if (_carried is { } paragraph)
        {
            _carried = null;
            Close(paragraph);
        }
    }

    private void Finish()
    {
        CloseCarried();
        var total = _languages.Values.Sum(count => (long)count);
        Language = _languages.Where(language => language.Key.Length > 0 && language.Value * 2L > total).Select(language => language.Key).FirstOrDefault();
    }
}
