using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.Maintenance;
using Ingest.Queries;
using Ingest.Storage;

namespace Ingest.OpenApi.Schemas;

/// <summary>What holds of a property beyond its type, in the constants that the product itself keeps to.</summary>
internal static class SchemaRules
{
    /// <summary>An article's id: 26 characters, the last of which has two zero bits.</summary>
    public const string IdPattern = "^[0-9a-hjkmnp-tv-z]{25}[048cgmrw]$";

    private static readonly Dictionary<(Type, string), Action<JsonObject>> Rules = new()
    {
        [(typeof(Article), nameof(Article.Id))] = Pattern(IdPattern),
        [(typeof(Article), nameof(Article.Version))] = AtLeast(1),
        [(typeof(Article), nameof(Article.Status))] = schema => schema["const"] = JsonNamingPolicy.CamelCase.ConvertName(nameof(ArticleStatus.Published)), // Others are answered with problems.
        [(typeof(Article), nameof(Article.Publisher))] = Pattern($"^{PublisherName.Expression}$"),
        [(typeof(Article), nameof(Article.Path))] = Text(1, Limits.PathCharacters),
        [(typeof(Article), nameof(Article.Headline))] = Text(1, Limits.HeadlineCharacters),
        [(typeof(Article), nameof(Article.Subheadline))] = Text(1, Limits.SubheadlineCharacters),
        [(typeof(Article), nameof(Article.Byline))] = Items(1, Limits.BylineNames),
        [(typeof(Article), nameof(Article.Section))] = Text(1, Limits.NameCharacters),
        [(typeof(Article), nameof(Article.Keywords))] = Items(1, Limits.Keywords),
        [(typeof(Article), nameof(Article.Language))] = Pattern($"^{LanguageTag.Expression}$"),
        [(typeof(Article), nameof(Article.Summary))] = Text(1, Limits.SummaryCharacters),
        [(typeof(Article), nameof(Article.Blocks))] = Items(1, Limits.Blocks),
        [(typeof(Article), nameof(Article.Credits))] = Items(1, Limits.Credits),
        [(typeof(Article), nameof(Article.WordCount))] = AtLeast(0),
        [(typeof(Article), nameof(Article.ReadingMinutes))] = AtLeast(1),
        [(typeof(Article), nameof(Article.ContentHash))] = Pattern("^[0-9a-f]{64}$"),
        [(typeof(Article), nameof(Article.SimilarTo))] = Pattern(IdPattern),
        [(typeof(ArticleSource), nameof(ArticleSource.Bytes))] = Bytes,
        [(typeof(Block), nameof(Block.Text))] = Text(1, Limits.TextCharacters),
        [(typeof(ArticleChange), nameof(ArticleChange.Id))] = Pattern(IdPattern),
        [(typeof(ArticleChange), nameof(ArticleChange.Version))] = AtLeast(1),
        [(typeof(ArticleChange), nameof(ArticleChange.DuplicateOf))] = Pattern(IdPattern),
        [(typeof(ArticleVersion), nameof(ArticleVersion.Version))] = AtLeast(1),
        [(typeof(ArticleVersion), nameof(ArticleVersion.Headline))] = Text(1, Limits.HeadlineCharacters),
        [(typeof(ArticleVersion), nameof(ArticleVersion.WordCount))] = AtLeast(0),
        [(typeof(Receipt), nameof(Receipt.ArticleId))] = Pattern(IdPattern),
        [(typeof(Receipt), nameof(Receipt.Version))] = AtLeast(1),
        [(typeof(Receipt), nameof(Receipt.DuplicateOf))] = Pattern(IdPattern),
        [(typeof(Receipt), nameof(Receipt.SimilarTo))] = Pattern(IdPattern),
        [(typeof(Receipt), nameof(Receipt.Bytes))] = AtLeast(0),
        [(typeof(Receipt), nameof(Receipt.Attempts))] = AtLeast(1),
        [(typeof(Receipt), nameof(Receipt.Warnings))] = Items(1, Limits.Warnings + 1), // And one that says that there are more.
        [(typeof(Receipt), nameof(Receipt.History))] = Items(1, Limits.ReceiptHistory),
        [(typeof(PastOutcome), nameof(PastOutcome.Version))] = AtLeast(1),
        [(typeof(WithdrawalResponse), nameof(WithdrawalResponse.Id))] = Pattern(IdPattern),
        [(typeof(WithdrawalResponse), nameof(WithdrawalResponse.Version))] = AtLeast(1),
        [(typeof(WithdrawalResponse), nameof(WithdrawalResponse.Reason))] = Text(1, Limits.ReasonCharacters),
        [(typeof(ArticleListResponse), nameof(ArticleListResponse.Value))] = Items(0, ListArticlesRequest.MaximumLimit),
        [(typeof(VersionListResponse), nameof(VersionListResponse.Value))] = Items(0, ListArticlesRequest.MaximumLimit),
        [(typeof(ChangeListResponse), nameof(ChangeListResponse.Value))] = Items(0, ListChangesRequest.MaximumLimit),
        [(typeof(HealthResponse), nameof(HealthResponse.Status))] = schema => schema["const"] = HealthResponse.Ready.Status,
        [(typeof(Publisher), nameof(Publisher.Articles))] = AtLeast(0),
        [(typeof(PublisherListResponse), nameof(PublisherListResponse.Value))] = Items(0, ListPublishersRequest.MaximumLimit),
        [(typeof(UploadListResponse), nameof(UploadListResponse.Value))] = Items(0, ListUploadsRequest.MaximumLimit),
        [(typeof(UploadLinkResponse), nameof(UploadLinkResponse.Method))] = schema => schema["const"] = "PUT",
        [(typeof(ParameterFault), nameof(ParameterFault.Code))] = schema => schema["enum"] = new JsonArray([.. FaultTypes.All.Select(fault => (JsonNode)fault.Code)]),
        [(typeof(ReconciliationReport), nameof(ReconciliationReport.Checked))] = AtLeast(0),
        [(typeof(ReconciliationReport), nameof(ReconciliationReport.Repaired))] = schema => schema["propertyNames"] = new JsonObject { ["$ref"] = $"#/components/schemas/{nameof(RepairKind)}" },
        [(typeof(ReconciliationReport), nameof(ReconciliationReport.Repairs))] = Items(0, ReconciliationReport.MostRepairs),
    };

    /// <summary>Whether readers never see a property: a withdrawn article is answered with a problem, which tells what it holds.</summary>
    public static bool IsHidden(Type type, string name) => type == typeof(Article) && name == JsonNamingPolicy.CamelCase.ConvertName(nameof(Article.Withdrawal));

    /// <summary>Adds what holds of a property to its schema. A card keeps the rules of its article.</summary>
    public static void Apply(PropertyInfo property, JsonObject schema)
    {
        var type = property.DeclaringType == typeof(ArticleCard) ? typeof(Article) : property.DeclaringType!;
        if (Rules.TryGetValue((type, property.Name), out var rule))
        {
            rule(schema);
        }
    }

    private static void Bytes(JsonObject schema)
    {
        schema["minimum"] = 1;
        schema["maximum"] = Limits.BlobBytes;
    }

    private static Action<JsonObject> Pattern(string pattern) => schema => schema["pattern"] = pattern;

    private static Action<JsonObject> AtLeast(int minimum) => schema => schema["minimum"] = minimum;

    private static Action<JsonObject> Text(int least, int most) => schema =>
    {
        schema["minLength"] = least;
        schema["maxLength"] = most;
    };

    private static Action<JsonObject> Items(int least, int most) => schema =>
    {
        schema["minItems"] = least;
        schema["maxItems"] = most;
    };
}
