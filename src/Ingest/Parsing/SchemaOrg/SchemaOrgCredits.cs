using System.Text.Json;
using Ingest.Articles;
using Ingest.Parsing.Json;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.SchemaOrg;

/// <summary>Reads who made the pictures and films that go with an article: their <c>creditText</c>, <c>creator</c> and <c>copyrightHolder</c>.</summary>
internal static class SchemaOrgCredits
{
    /// <summary>Most pictures that are looked at: one more than an article credits, so that the limit is told of.</summary>
    private const int Most = Limits.Credits + 1;

    public static IReadOnlyList<(Block Line, Credit Credit)> Read(JsonFields article) =>
    [
        .. Read(article, CreditKind.Photo, "image", "associatedMedia", "photo")
            .Concat(Read(article, CreditKind.Video, "video"))
            .DistinctBy(credit => credit.Credit),
    ];

    private static IEnumerable<(Block Line, Credit Credit)> Read(JsonFields article, CreditKind kind, params string[] properties) =>
        article.List(properties).Take(Most).Select(media => Read(media, kind)).OfType<(Block, Credit)>();

    private static (Block Line, Credit Credit)? Read(JsonElement element, CreditKind declared)
    {
        if (JsonFields.Of(element)?.WithoutPrefix("schema:") is not { } media)
        {
            return null;
        }

        var kind = SchemaOrgTypes.Of(media).Contains("VideoObject", StringComparer.Ordinal) ? CreditKind.Video : declared;
        if (SchemaOrgText.First(media, "creditText") is { } line && FigureCredit.Read(line) is { } credit)
        {
            return (new Block(BlockKind.Credit, line), kind == credit.Kind || credit.Kind != CreditKind.Photo ? credit : credit with { Kind = kind });
        }

        var creator = NameOf(media, "creator") ?? NameOf(media, "author");
        var provider = NameOf(media, "copyrightHolder") ?? NameOf(media, "provider") ?? NameOf(media, "sourceOrganization");
        provider = provider == creator ? null : provider;
        var names = string.Join('/', new[] { creator, provider }.OfType<string>());
        return names.Length == 0 ? null : (new Block(BlockKind.Credit, names), new Credit(kind, creator, provider));
    }

    private static string? NameOf(JsonFields media, string property) =>
        SchemaOrgText.First(media, property);
}
