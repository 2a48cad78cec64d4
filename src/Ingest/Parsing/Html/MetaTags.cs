using AngleSharp.Dom;
using Ingest.Articles;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.Html;

/// <summary>
/// What the <c>meta</c> elements of a page say, by name: those of HTML, of Open Graph (<c>og:</c>, <c>article:</c>), of
/// Dublin Core (<c>DC.</c>, <c>dcterms.</c>) and of trackers that publishers feed (<c>parsely-</c>, <c>sailthru.</c>).
/// Case makes no difference, nor a colon for a full stop.
/// </summary>
internal sealed class MetaTags
{
    /// <summary>Longest content that is looked at, and most contents.</summary>
    private const int Longest = 5_000, Most = 1_000;

    private readonly Dictionary<string, List<string>> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Adds an element, under each of its names.</summary>
    public void Add(IElement meta)
    {
        if (meta.GetAttribute("content") is not { Length: <= Longest } content || string.IsNullOrWhiteSpace(content) || _count++ > Most)
        {
            return;
        }

        foreach (var attribute in new[] { "property", "name", "itemprop", "http-equiv" })
        {
            var contents = attribute is "property" ? _properties : _names;
            foreach (var name in meta.GetAttribute(attribute)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            {
                if (!contents.TryGetValue(Key(name), out var list))
                {
                    contents[Key(name)] = list = [];
                }

                list.Add(content);
            }
        }
    }

    /// <summary>The first content of the first name that has any, on one line.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (All(name) is [var first, ..])
            {
                return first;
            }
        }

        return null;
    }

    /// <summary>All contents of a name, each on one line: those of the property, if there are any.</summary>
    public IReadOnlyList<string> All(string name) => _properties.TryGetValue(Key(name), out var contents) || _names.TryGetValue(Key(name), out contents)
        ? [.. contents.Select(content => CopyText.Of(UnicodeText.Name(MarkupStripper.Strip(content)))).Where(content => content.Length > 0)]
        : [];

    /// <summary>All contents of the first name that has any.</summary>
    public IReadOnlyList<string> AllOfFirst(params string[] names) => names.Select(All).FirstOrDefault(contents => contents.Count > 0) ?? [];

    private static string Key(string name) => name.ToLowerInvariant().Replace('.', ':');
}
