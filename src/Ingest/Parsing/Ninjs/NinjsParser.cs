using Ingest.Articles;

namespace Ingest.Parsing.Ninjs;

/// <summary>
/// Reads IPTC ninjs (News in JSON) 1.0 to 3.1 (https://iptc.org/standards/ninjs/) and what news systems make of it,
/// by itself, as the only element of an array, or in the envelope of an API's answer.
/// </summary>
public sealed class NinjsParser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "ninjs";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["application/ninjs+json", "application/json", "text/json"], ["json", "ninjs"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.Json?.Root is { } root && NinjsItems.Find(root).Count > 0;

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        var items = file.Json?.Root is { } root ? NinjsItems.Find(root) : [];
        if (items is [])
        {
            return ParseResult.Rejected(Problems.UnknownFormat("JSON, but no news item"));
        }

        // Pictures may come along with the text that they go with.
        var texts = items.Where(item => NinjsKind.Foreign(item) is null).ToList();
        if (texts.Count > 1)
        {
            return ParseResult.Rejected(Problems.ManyArticles(texts.Count));
        }

        return NinjsItem.Read(texts is [var text] ? text : items[0]);
    }
}
