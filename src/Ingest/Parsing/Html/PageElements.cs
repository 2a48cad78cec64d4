using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ingest.Parsing.Html;

/// <summary>The elements of a page that say something about its article, found in one walk through it.</summary>
internal sealed class PageElements
{
    /// <summary>Most elements of a kind that are kept.</summary>
    private const int Most = 200;

    private static readonly string[] BylineWords = ["byline", "author", "writtenby", "writer"];

    private static readonly string[] CommentWords = ["comment", "comments", "commentlist", "disqus", "respond"];

    private static readonly string[] StandfirstWords = ["standfirst", "subheadline", "subheading", "subhed", "subhead", "dek", "deck", "subtitle", "alternativeheadline"];

    private static readonly string[] PublishedWords = ["published", "pubdate", "publication", "entry", "post", "timestamp", "dateline", "posted", "article"];

    /// <summary>What the <c>meta</c> elements say.</summary>
    public MetaTags Metas { get; } = new();

    /// <summary>The scripts of type <c>application/ld+json</c>.</summary>
    public List<string> LinkedData { get; } = [];

    /// <summary>Elements of the first rank of headings.</summary>
    public List<IElement> Headings { get; } = [];

    /// <summary>Elements whose property is the headline.</summary>
    public List<IElement> Headlines { get; } = [];

    /// <summary>Elements that are marked as the standfirst, by property or class.</summary>
    public List<IElement> Standfirsts { get; } = [];

    /// <summary>Elements whose property or relation is the author.</summary>
    public List<IElement> Authors { get; } = [];

    /// <summary>Elements whose class is that of a byline.</summary>
    public List<IElement> Bylines { get; } = [];

    /// <summary>Elements whose property is the time of publication.</summary>
    public List<IElement> PublishedTimes { get; } = [];

    /// <summary>Other <c>time</c> elements, in articles or with a class of a publication time.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>Elements whose property is the section.</summary>
    public List<IElement> Sections { get; } = [];

    /// <summary>Elements that only a page has around its article: navigation, asides, forms.</summary>
    public int Furniture { get; private set; }

    /// <summary>Links.</summary>
    public int Links { get; private set; }

    /// <summary>Elements in all.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// The sum over all elements of the square of their number of children: what code costs that looks, for each
    /// child, through its siblings.
    /// </summary>
    public long SiblingWork { get; private set; }

    /// <summary>The sum over all elements of the length of the text in them: what code costs that reads the text of each.</summary>
    public long TextWork { get; private set; }

    public static PageElements Of(IHtmlDocument document)
    {
        var elements = new PageElements();
        var open = new Stack<(INode Node, int Depth)>();
        open.Push((document, 0));
        while (open.TryPop(out var next))
        {
            var (node, depth) = next;
            var children = node.ChildNodes;
            elements.SiblingWork += (long)children.Length * children.Length;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                if (children[i] is IElement)
                {
                    open.Push((children[i], depth + 1));
                }
                else if (children[i] is IText text)
                {
                    elements.TextWork += (long)text.Length * depth;
                }
            }

            if (node is IElement element)
            {
                elements.Add(element);
            }
        }

        return elements;
    }

    private void Add(IElement element)
    {
        Count++;
        switch (element.LocalName)
        {
            case "meta":
                Metas.Add(element);
                break;
            case "script" when element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                Keep(LinkedData, element.TextContent);
                break;
            case "script" or "nav" or "aside" or "form" or "button" or "input" or "iframe" or "footer" or "header":
                Furniture++;
                break;
            case "a":
                Links++;
                break;
            case "h1":
                Keep(Headings, element);
                break;
            default:
                break;
        }

        if (element.Attributes.Length > 0)
        {
            AddMarked(element);
        }
    }

    private void AddMarked(IElement element)
    {
        var property = element.GetAttribute("itemprop");
        var names = element.GetAttribute("class");
        if (property is not null)
        {
            AddProperty(element, property);
        }

        if (HasToken(element.GetAttribute("rel"), "author") || (property is not null && HasToken(property, "author")))
        {
            KeepOfArticle(Authors, element);
        }
        else if (ElementMarks.HasWord(names, BylineWords) || ElementMarks.HasWord(element.Id, BylineWords))
        {
            KeepOfArticle(Bylines, element);
        }

        if (ElementMarks.HasWord(names, StandfirstWords) && element.LocalName is "p" or "h2" or "h3" or "h4" or "div" or "span")
        {
            Keep(Standfirsts, element);
        }

        if (element.LocalName == "time" && property is null or "" && (element.HasAttribute("pubdate") || ElementMarks.HasWord(names, PublishedWords)))
        {
            KeepOfArticle(Times, element);
        }
    }

    private void AddProperty(IElement element, string property)
    {
        if (HasToken(property, "headline"))
        {
            Keep(Headlines, element);
        }

        if (HasToken(property, "alternativeHeadline") || HasToken(property, "alternateName"))
        {
            Keep(Standfirsts, element);
        }

        if (HasToken(property, "datePublished") || HasToken(property, "dateCreated"))
        {
            KeepOfArticle(PublishedTimes, element);
        }

        if (HasToken(property, "articleSection"))
        {
            Keep(Sections, element);
        }
    }

    /// <summary>Keeps an element unless it is a reader's comment that it belongs to.</summary>
    private static void KeepOfArticle(List<IElement> list, IElement element)
    {
        for (var ancestor = element; ancestor is not (null or IHtmlBodyElement); ancestor = ancestor.ParentElement)
        {
            if (ancestor.LocalName is not ("article" or "main")
                && (ElementMarks.HasWord(ancestor.GetAttribute("class"), CommentWords) || ElementMarks.HasWord(ancestor.Id, CommentWords)
                    || ancestor.GetAttribute("itemtype")?.EndsWith("/Comment", StringComparison.Ordinal) == true))
            {
                return;
            }
        }

        Keep(list, element);
    }

    private static void Keep<T>(List<T> list, T element)
    {
        if (list.Count < Most)
        {
            list.Add(element);
        }
    }

    private static bool HasToken(string? tokens, string token) =>
        tokens is not null && tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(token, StringComparer.OrdinalIgnoreCase);
}
