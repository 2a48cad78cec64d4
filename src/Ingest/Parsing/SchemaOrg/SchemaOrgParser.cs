using Ingest.Articles;

namespace Ingest.Parsing.SchemaOrg;

/// <summary>
/// Reads an article described in the vocabulary of schema.org, in JSON-LD: alone, in an array, or in a <c>@graph</c>
/// among other things. Contexts are not followed: the names of schema.org are meant whatever they say.
/// </summary>
public sealed class SchemaOrgParser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "schema.org";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["application/ld+json", "application/json", "text/json"], ["json", "jsonld"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.Json?.Root is { } root && SchemaOrgThings.AreIn(root);

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        var things = file.Json?.Root is { } root ? SchemaOrgThings.Find(root) : [];
        var articles = things.Where(SchemaOrgTypes.IsArticle).Select(SchemaOrgArticle.Read).ToList();
        if (articles.Count == 0)
        {
            var type = things.SelectMany(SchemaOrgTypes.Of).FirstOrDefault();
            return ParseResult.Rejected(Problems.NotAnArticle(type is null ? "data of schema.org" : $"data of schema.org of the type {type}"));
        }

        var bodied = articles.Where(article => article.Body is not null).ToList();
        return bodied switch
        {
            [] => ParseResult.Rejected(Problems.NotAnArticle("an article of schema.org without its articleBody")),
            [var only] => ParseResult.Of(SchemaOrgBody.Read(only)),
            _ => ParseResult.Rejected(Problems.ManyArticles(bodied.Count)),
        };
    }
}
