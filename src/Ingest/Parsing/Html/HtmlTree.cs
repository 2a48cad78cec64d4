using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ingest.Articles;

namespace Ingest.Parsing.Html;

/// <summary>
/// Parses HTML as browsers do, which accept anything, without running, loading or resolving anything. Two bounds keep
/// the time proportional to the size, since what the parser does for a tag grows with the number of open elements.
/// </summary>
internal sealed class HtmlTree
{
    /// <summary>Deepest nesting. Pages of the open web stay below 60; Chromium cuts at 512.</summary>
    public const int Deepest = 200;

    /// <summary>Most elements: ten times what the longest pages have, and fifty to each block that an article can have.</summary>
    public const int MostElements = 100_000;

    /// <summary>Elements between two looks at the depth.</summary>
    private const int Stride = 16;

    private int _elements;
    private int _paragraphs;
    private IElement? _last;

    private HtmlTree()
    {
    }

    /// <summary>The document; null when it goes beyond the bounds.</summary>
    public IHtmlDocument? Document { get; private set; }

    /// <summary>Why there is no document.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Parses a document or a fragment, which then is the body of one.</summary>
    public static HtmlTree Parse(string html)
    {
        var tree = new HtmlTree();
        var options = new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => tree.Count(element) };
        try
        {
            tree.Document = new HtmlParser(options).ParseDocument(html);
        }
        catch (OperationCanceledException)
        {
            // Count has said why: the parser has no other way to be stopped.
        }

        return tree;
    }

    private void Count(IElement created)
    {
        _elements++;
        _paragraphs += created.LocalName is "p" or "li" or "tr" or "dd" or "blockquote" ? 1 : 0;
        if (_elements > MostElements)
        {
            Problem = _paragraphs > Limits.Blocks
                ? Problems.TooManyBlocks(_paragraphs)
                : Problems.Malformed("HTML", $"it has more than {MostElements} elements");
        }

        // Only the elements before this one are in the tree by now.
        if (_elements % Stride == 0 && _last is not null && Depth(_last) > Deepest)
        {
            Problem = Problems.Malformed("HTML", $"its elements are nested more than {Deepest} deep");
        }

        if (Problem is not null)
        {
            throw new OperationCanceledException(Problem.Detail);
        }

        _last = created;
    }

    private static int Depth(INode node)
    {
        var depth = 0;
        for (var ancestor = node; ancestor is not null && depth <= Deepest; ancestor = ancestor.Parent)
        {
            depth++;
        }

        return depth;
    }
}
