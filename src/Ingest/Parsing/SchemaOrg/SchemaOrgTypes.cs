using System.Collections.Frozen;
using System.Text.Json;
using Ingest.Parsing.Json;

namespace Ingest.Parsing.SchemaOrg;

/// <summary>The types of things that schema.org knows, as far as they matter for articles (https://schema.org/Article).</summary>
internal static class SchemaOrgTypes
{
    private static readonly FrozenSet<string> Articles = new[]
    {
        "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
        "ReviewNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "Report", "ScholarlyArticle", "MedicalScholarlyArticle", "TechArticle",
        "APIReference", "SocialMediaPosting", "BlogPosting", "LiveBlogPosting", "DiscussionForumPosting",
    }.ToFrozenSet(StringComparer.Ordinal);

    private const string Address = "schema.org/";
    private const string Prefix = "schema:";

    /// <summary>Whether a thing is an article of any kind.</summary>
    public static bool IsArticle(JsonFields thing) => Of(thing).Any(Articles.Contains);

    /// <summary>The types of a thing, without prefixes.</summary>
    public static IEnumerable<string> Of(JsonFields thing) => thing.List("@type", "type").Select(JsonFields.TextOf).OfType<string>().Select(Bare);

    /// <summary>Whether a context is schema.org's: its address, a list with it, or an object with it for a vocabulary or prefix.</summary>
    public static bool IsContext(JsonElement context) => context.ValueKind switch
    {
        JsonValueKind.String => context.GetString()!.Contains("schema.org", StringComparison.OrdinalIgnoreCase),
        JsonValueKind.Array => context.EnumerateArray().Any(IsContext),
        JsonValueKind.Object => context.EnumerateObject().Any(property => property.Value.ValueKind == JsonValueKind.String && IsContext(property.Value)),
        _ => false,
    };

    /// <summary>A name without the prefix or address of the vocabulary.</summary>
    public static string Bare(string name)
    {
        var address = name.IndexOf(Address, StringComparison.OrdinalIgnoreCase);
        var bare = address < 0 ? name : name[(address + Address.Length)..];
        return bare.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? bare[Prefix.Length..] : bare;
    }
}
