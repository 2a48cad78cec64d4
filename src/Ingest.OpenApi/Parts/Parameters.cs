using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Http;
using Ingest.OpenApi.Schemas;
using Ingest.Queries;

namespace Ingest.OpenApi.Parts;

/// <summary>The parameters that several routes take.</summary>
internal static class Parameters
{
    /// <summary>What a cursor looks like from outside; what is in it is nobody's business.</summary>
    private const string CursorPattern = "^[A-Za-z0-9_-]+$";

    public static Parameter Id { get; } = new(
        "id",
        "The article's id, as lists, changes and receipts give it.",
        new JsonObject { ["type"] = "string", ["pattern"] = SchemaRules.IdPattern },
        Samples.Id,
        FaultTypes.InvalidId);

    public static Parameter Version { get; } = new(
        "version",
        "The number of the version, from 1.",
        Whole(1, int.MaxValue),
        1,
        FaultTypes.OutOfRange);

    public static Parameter Publisher { get; } = new(
        "publisher",
        "Only what this publisher dropped.",
        new JsonObject { ["type"] = "string", ["pattern"] = $"^{PublisherName.Expression}$" },
        Samples.Publisher,
        FaultTypes.InvalidPublisher);

    public static Parameter Section { get; } = new(
        "section",
        "Only articles of this section. `World News`, `world news` and `world-news` are the same section.",
        Name(),
        Samples.Article.Section!,
        FaultTypes.InvalidSection);

    public static Parameter Keyword { get; } = new(
        "keyword",
        "Only articles with this keyword, which is compared as sections are.",
        Name(),
        Samples.Article.Keywords![0],
        FaultTypes.InvalidKeyword);

    /// <summary>Which fields of an answer are wanted.</summary>
    public static Parameter Fields(JsonFields known, string where) => new(
        "fields",
        $"Only these fields {where}, and the id: names with commas between them, those of objects within after dots.",
        new JsonObject
        {
            ["type"] = "array",
            ["minItems"] = 1,
            ["uniqueItems"] = true,
            ["items"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. known.Names.Select(name => (JsonNode)name)]) },
        },
        new JsonArray("headline", "byline", "dateline.place"),
        FaultTypes.UnknownField)
    { MoreFaults = [FaultTypes.EmptyField, FaultTypes.RepeatedField] };

    public static Parameter Limit(int most, int usual, string what = "Most entries on a page.") => new("limit", what, Whole(1, most, usual), 10, FaultTypes.OutOfRange);

    public static Parameter Cursor(string name, string description, string example) => new(
        name,
        description,
        new JsonObject { ["type"] = "string", ["pattern"] = CursorPattern },
        example,
        FaultTypes.InvalidCursor);

    /// <summary>A moment: a day or an instant.</summary>
    public static Parameter Time(string name, string description, string example) => new(
        name,
        $"{description} It is {IsoTime.Rule}.",
        new JsonObject { ["type"] = "string", ["pattern"] = $"^{IsoTime.Expression}$" },
        example,
        FaultTypes.InvalidDate);

    /// <summary>The name of a section or a keyword.</summary>
    private static JsonObject Name() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Limits.NameCharacters, ["pattern"] = """[\p{L}\p{Nd}\p{Mn}\p{Mc}]""" };

    private static JsonObject Whole(int least, int most, int? usual = null)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };
        if (usual is not null)
        {
            schema["default"] = usual;
        }

        return schema;
    }
}
