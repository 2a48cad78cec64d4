using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The fields that the JSON of a type can have, as its contract tells: those of objects within, and of objects in arrays, after dots.</summary>
public sealed class JsonFields
{
    private readonly HashSet<string> _names;

    private JsonFields(IEnumerable<string> names)
    {
        Names = [.. names];
        _names = new HashSet<string>(Names, StringComparer.Ordinal);
    }

    /// <summary>The fields of the articles in a list.</summary>
    public static JsonFields OfCards { get; } = new(NamesOf(typeof(ArticleCard), prefix: ""));

    /// <summary>The fields of an article. One that was withdrawn is not shown at all.</summary>
    public static JsonFields OfArticles { get; } = new(NamesOf(typeof(Article), prefix: "").Where(name => name.Split('.')[0] != JsonNamingPolicy.CamelCase.ConvertName(nameof(Article.Withdrawal))));

    /// <summary>Their names, in the order of the contract.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether there is a field of a name.</summary>
    public bool Contains(string name) => _names.Contains(name);

    private static IEnumerable<string> NamesOf(Type type, string prefix)
    {
        var contract = ArticleJson.Options.GetTypeInfo(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => NamesOf(contract.ElementType!, prefix),
            JsonTypeInfoKind.Object => contract.Properties
                .Where(property => property.Get is not null)
                .SelectMany(property => NamesOf(property.PropertyType, $"{prefix}{property.Name}.").Prepend(prefix + property.Name)),
            _ => [],
        };
    }
}
