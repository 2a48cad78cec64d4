using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.OpenApi.Schemas;
using Ingest.Queries;

namespace Ingest.OpenApi.Parts;

/// <summary>The schemas of answers to those who name the fields that they want: <see cref="FieldSelection"/>.</summary>
internal static class Selections
{
    /// <summary>An article, whole or in part.</summary>
    public static JsonObject OfArticle(SchemaSet schemas) => Either(schemas.Of<Article>(), schemas.Add("ArticleFields", Fields(nameof(Article))));

    /// <summary>A page of articles, whole or in part.</summary>
    public static JsonObject OfArticles(SchemaSet schemas)
    {
        var page = new JsonObject
        {
            ["description"] = $"{nameof(ArticleListResponse)}, with the fields that were asked for.",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["value"] = new JsonObject { ["type"] = "array", ["maxItems"] = ListArticlesRequest.MaximumLimit, ["items"] = schemas.Add("ArticleCardFields", Fields(nameof(ArticleCard))) },
                ["query"] = schemas.Of<QuestionEcho>(),
                ["nextLink"] = new JsonObject { ["type"] = "string", ["format"] = "uri" },
            },
            ["required"] = new JsonArray("value"),
        };
        return Either(schemas.Of<ArticleListResponse>(), schemas.Add("ArticleListFields", page));
    }

    /// <summary>The whole comes first.</summary>
    private static JsonObject Either(JsonObject whole, JsonObject part) => new() { ["anyOf"] = new JsonArray(whole, part) };

    private static JsonObject Fields(string whole) => new()
    {
        ["description"] = $"The members of {whole} that the parameter `fields` names, as {whole} has them, and the id.",
        ["type"] = "object",
        ["properties"] = new JsonObject { ["id"] = new JsonObject { ["type"] = "string", ["pattern"] = SchemaRules.IdPattern } },
        ["required"] = new JsonArray("id"),
        ["additionalProperties"] = true,
    };
}
