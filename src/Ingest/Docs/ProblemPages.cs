using System.Text;
using System.Text.Encodings.Web;
using Ingest.Http;

namespace Ingest.Docs;

/// <summary>The pages that the <c>type</c> of problems leads to: one for each kind.</summary>
public static class ProblemPages
{
    private const string SecurityPolicy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, Lazy<DocsFile>> Pages = ProblemTypes.All
        .ToDictionary(problem => problem.Code, problem => new Lazy<DocsFile>(() => DocsFile.Page(Write(problem), SecurityPolicy)), StringComparer.Ordinal);

    /// <summary>The page of a kind of problem.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>Null when there is no such kind.</returns>
    public static DocsFile? Find(string code) => Pages.GetValueOrDefault(code)?.Value;

    private static string Write(ProblemType problem) =>
        $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{Html(problem.Title)}} – Ingest</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/api/docs/assets/{{DocsAssets.StyleSheet}}">
        </head>
        <body>
        <main class="page">
        <p class="status">{{problem.Status}} <code>{{problem.Code}}</code></p>
        <h1>{{Html(problem.Title)}}</h1>
        <p>{{Html(problem.Description)}}</p>
        <h2>What to do</h2>
        <p>{{Html(problem.Remedy)}}</p>
        <h2>How it is answered</h2>
        <pre>{
          "type": "{{problem.Address}}",
          "title": "{{Html(problem.Title)}}",
          "status": {{problem.Status}},
          …
        }</pre>
        {{(problem == ProblemTypes.InvalidParameters ? Faults() : "")}}<footer><a href="/api/docs">All of the API</a></footer>
        </main>
        </body>
        </html>

        """;

    private static string Faults()
    {
        var table = new StringBuilder("<h2>Codes of its <code>errors</code></h2>\n<table>\n<tr><th>Code</th><th>Rule that is broken</th></tr>\n");
        foreach (var fault in FaultTypes.All)
        {
            table.Append("<tr><td><code>").Append(fault.Code).Append("</code></td><td>").Append(Html(fault.Rule)).Append("</td></tr>\n");
        }

        return table.Append("</table>\n").ToString();
    }

    private static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
