using System.Text.Json;
using Ingest.Articles;

namespace Ingest.Parsing.Json;

/// <summary>Claims JSON that is in no format that is read, or damaged, so that it is not taken for copy.</summary>
public sealed class OtherJsonParser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["application/json", "text/json", "text/x-json"], ["json"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.Json is not null;

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file) => ParseResult.Rejected(file.Json switch
    {
        { Fault: { } fault } => Problems.Malformed("JSON", fault.What, fault.Line, fault.Column),
        { Root.ValueKind: JsonValueKind.Array } => Problems.UnknownFormat("a JSON array without a news item"),
        { Root.ValueKind: JsonValueKind.String } => Problems.UnknownFormat("a lone JSON string"),
        _ => Problems.UnknownFormat("JSON, but no news item"),
    });
}
