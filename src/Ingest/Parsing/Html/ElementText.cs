using System.Text;
using AngleSharp.Dom;
using Ingest.Articles;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.Html;

/// <summary>The text of an element that should be short. Stops looking as soon as it is not.</summary>
internal static class ElementText
{
    /// <summary>Nodes that are looked at, at most.</summary>
    private const int MostNodes = 100;

    /// <summary>The text on one line, blanks between the texts of blocks; null when there is none or too much.</summary>
    public static string? Short(IElement element, int longest)
    {
        var text = new StringBuilder();
        var open = new Stack<INode>();
        open.Push(element);
        var nodes = 0;
        while (open.TryPop(out var node))
        {
            if (nodes++ > MostNodes || text.Length > longest * 2)
            {
                return null;
            }

            if (node is IText piece)
            {
                text.Append(piece.Data.AsSpan(0, Math.Min(piece.Data.Length, (longest * 2) + 1)));
            }
            else if (node is IElement inner && (inner == element || (ElementKinds.Of(inner.LocalName) != ElementKind.Dropped && !ElementMarks.IsHidden(inner))))
            {
                text.Append(ElementKinds.Of(inner.LocalName) == ElementKind.Inline ? "" : " ");
                for (var i = Math.Min(inner.ChildNodes.Length, MostNodes + 1) - 1; i >= 0; i--)
                {
                    open.Push(inner.ChildNodes[i]);
                }
            }
        }

        var line = CopyText.Of(UnicodeText.Name(text.ToString()));
        return line.Length > 0 && line.Length <= longest ? line : null;
    }
}
