using System.Text;
using Ingest.Articles;

namespace Ingest.Parsing.Xml;

/// <summary>
/// An element of an XML document. Newsrooms' systems are loose about namespaces and, older ones, about capitals, so that
/// elements and attributes are found by their local names in any namespace and any case. A document of a few megabytes may have a million
/// elements and as many different names: the tree is kept small, and nothing of it outlives it, as names in
/// <see cref="System.Xml.Linq.XName"/> would.
/// </summary>
/// <param name="name">The local name.</param>
/// <param name="space">The namespace; empty when it is in none.</param>
internal sealed class Element(string name, string space)
{
    /// <summary>Attributes that are kept of one element: more than any format has.</summary>
    private const int MostAttributes = 64;

    private List<ElementAttribute>? _attributes;
    private List<ElementContent>? _content;

    public string Name => name;

    public string Namespace => space;

    /// <summary>Texts and elements, in the order of the document.</summary>
    public IReadOnlyList<ElementContent> Content => _content ?? (IReadOnlyList<ElementContent>)[];

    public IReadOnlyList<ElementAttribute> Attributes => _attributes ?? (IReadOnlyList<ElementAttribute>)[];

    public IEnumerable<Element> Children => Content.Where(content => content.Element is not null).Select(content => content.Element!);

    /// <summary>The language that <c>xml:lang</c> (or HTML's <c>lang</c>) declares; null without one.</summary>
    public string? Language => this["lang"];

    /// <summary>All text within on one line; empty when there is none.</summary>
    public string Line => UnicodeText.Collapse(Text);

    /// <summary>All text within, as it stands.</summary>
    public string Text
    {
        get
        {
            if (Content is [{ Text: { } only }])
            {
                return only;
            }

            var text = new StringBuilder();
            AddText(text);
            return text.ToString();
        }
    }

    /// <summary>The value of an attribute without the blanks around it; null when it is absent or empty.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var candidate in Attributes)
            {
                if (candidate.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase) && candidate.Value.Trim() is { Length: > 0 } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    public bool Is(string localName) => name.Equals(localName, StringComparison.OrdinalIgnoreCase);

    public Element? Child(string localName) => Children.FirstOrDefault(child => child.Is(localName));

    public IEnumerable<Element> ChildrenNamed(string localName) => Children.Where(child => child.Is(localName));

    /// <summary>The elements of a name at any depth, in the order of the document, without those within one another.</summary>
    public IEnumerable<Element> Within(string localName)
    {
        var open = new Stack<IEnumerator<Element>>([Children.GetEnumerator()]);
        while (open.TryPeek(out var siblings))
        {
            if (!siblings.MoveNext())
            {
                open.Pop();
            }
            else if (siblings.Current.Is(localName))
            {
                yield return siblings.Current;
            }
            else
            {
                open.Push(siblings.Current.Children.GetEnumerator());
            }
        }
    }

    public void Add(string attribute, string attributeSpace, string value)
    {
        _attributes ??= [];
        if (_attributes.Count < MostAttributes)
        {
            _attributes.Add(new ElementAttribute(attribute, attributeSpace, value));
        }
    }

    public void Add(Element child) => (_content ??= []).Add(new ElementContent(child, null));

    public void Add(string text) => (_content ??= []).Add(new ElementContent(null, text));

    /// <summary>Recursion is bounded by the depth that <see cref="XmlTree"/> allows.</summary>
    private void AddText(StringBuilder text)
    {
        foreach (var content in Content)
        {
            text.Append(content.Text);
            content.Element?.AddText(text);
        }
    }
}
