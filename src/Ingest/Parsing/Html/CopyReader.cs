using AngleSharp.Dom;

namespace Ingest.Parsing.Html;

/// <summary>
/// Walks through an element and writes down its text. Goes by index through the lists of children, since the next
/// sibling of a node takes time to find, and keeps what is open on a stack of its own.
/// </summary>
internal static class CopyReader
{
    public static HtmlCopy Read(IElement root)
    {
        var writer = new CopyWriter();
        var open = new Stack<OpenElement>();
        open.Push(new OpenElement(root.ChildNodes, ElementKind.Block, CopySetting.Paragraph, false, false));
        while (open.TryPop(out var parent))
        {
            if (parent.Next == parent.Children.Length)
            {
                Close(parent.Kind, parent.Setting, writer);
                continue;
            }

            open.Push(parent with { Next = parent.Next + 1 });
            switch (parent.Children[parent.Next])
            {
                case IText text:
                    Write(text.Data, parent, writer);
                    break;
                case IElement element when ElementKinds.Of(element.LocalName) is var kind and not ElementKind.Dropped && !ElementMarks.IsHidden(element):
                    Open(element, kind, parent, writer, open);
                    break;
                default:
                    break;
            }
        }

        return writer.Finish();
    }

    private static void Open(IElement element, ElementKind kind, OpenElement parent, CopyWriter writer, Stack<OpenElement> open)
    {
        var isInFigure = parent.IsInFigure || element.LocalName is "figure" or "figcaption";
        var setting = SettingOf(element, parent.Setting, isInFigure);
        switch (kind)
        {
            case ElementKind.LineBreak:
                writer.BreakLine();
                return;
            case ElementKind.Row:
                writer.BreakRow();
                break;
            case ElementKind.Quoted:
                writer.Append("“", setting);
                break;
            case ElementKind.Cell or ElementKind.Inline or ElementKind.Raised:
                break;
            default:
                writer.Break();
                break;
        }

        open.Push(new OpenElement(element.ChildNodes, kind, setting, isInFigure, parent.IsPreformatted || kind == ElementKind.Preformatted));
    }

    private static void Close(ElementKind kind, CopySetting setting, CopyWriter writer)
    {
        switch (kind)
        {
            case ElementKind.Row:
                writer.BreakRow();
                break;
            case ElementKind.Cell:
                writer.BreakCell();
                break;
            case ElementKind.Quoted:
                writer.Append("”", setting);
                break;
            case ElementKind.Inline or ElementKind.Raised:
                break;
            default:
                writer.Break();
                break;
        }
    }

    private static CopySetting SettingOf(IElement element, CopySetting around, bool isInFigure)
    {
        if (around is CopySetting.Credit)
        {
            return around;
        }

        if (element.Attributes.Length > 0 && ElementMarks.IsCredit(element, isInFigure || around == CopySetting.Caption))
        {
            return CopySetting.Credit;
        }

        return element.LocalName switch
        {
            "figcaption" => CopySetting.Caption,
            _ when around == CopySetting.Caption => around,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => CopySetting.Heading,
            "li" or "dt" or "dd" => CopySetting.ListItem,
            "blockquote" => CopySetting.Quotation,
            _ => element.Attributes.Length > 0 && ElementMarks.IsCaption(element) ? CopySetting.Caption : around,
        };
    }

    /// <summary>Writes text, in preformatted copy up to each blank line.</summary>
    private static void Write(string data, OpenElement parent, CopyWriter writer)
    {
        if (parent.Kind == ElementKind.Raised)
        {
            writer.AppendRaised(data, parent.Setting);
            return;
        }

        if (!parent.IsPreformatted)
        {
            writer.Append(data, parent.Setting);
            return;
        }

        var isFirst = true;
        foreach (var part in data.ReplaceLineEndings("\n").Split("\n\n"))
        {
            if (!isFirst)
            {
                writer.Break();
            }

            writer.Append(part, parent.Setting);
            isFirst = false;
        }
    }
}
