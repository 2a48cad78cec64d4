using Ingest.Articles;
using Ingest.Parsing.Html;
using Ingest.Parsing.Json;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Ninjs;

/// <summary>The copy of an item, and what stands in it besides.</summary>
internal sealed record NinjsBody
{
    /// <summary>No body at all.</summary>
    public static readonly NinjsBody None = new();

    /// <summary>A headline within the body, of an item that has none itself.</summary>
    public string? Headline { get; private init; }

    /// <summary>Whether that headline is marked as one.</summary>
    public bool IsMarkup { get; private init; }

    public string? Subheadline { get; private init; }

    public IReadOnlyList<string> Byline { get; private init; } = [];

    public ParsedDateline? Dateline { get; private init; }

    public IReadOnlyList<Block> Blocks { get; private init; } = [];

    public IReadOnlyList<Credit> Credits { get; private init; } = [];

    /// <summary>The best of the item's bodies, without the headline repeated at its top; null when none has any words.</summary>
    public static NinjsBody? Read(JsonFields item, string? headline)
    {
        foreach (var (form, value) in NinjsBodyText.InOrder(item))
        {
            var body = form switch
            {
                BodyForm.Html => ReadHtml(HtmlCopy.Read(value), headline),
                BodyForm.Nitf => ReadNitf(value, headline),
                _ => ReadPlain(PlainTextParser.Read(value), headline),
            };
            if (WordCounter.Count(body.Blocks) > 0)
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The one place where an NITF document in a body is read.</summary>
    private static NinjsBody ReadNitf(string nitf, string? headline) => ReadHtml(HtmlCopy.Read(nitf), headline);

    private static NinjsBody ReadHtml(HtmlCopy copy, string? headline)
    {
        var blocks = copy.Blocks.ToList();
        var own = headline is null && blocks is [{ Kind: BlockKind.Heading, Text: var heading }, ..] ? heading : null;
        if (own is not null || (headline is not null && blocks.Count > 1 && IsSame(blocks[0].Text, headline)))
        {
            blocks.RemoveAt(0);
        }

        IReadOnlyList<string> names = [];
        if (blocks is [{ Kind: BlockKind.Paragraph }, _, ..] && BylineLine.ReadTop(blocks[0].Text) is { Place: null, Agency: null } byline)
        {
            names = byline.Names;
            blocks.RemoveAt(0);
        }

        ParsedDateline? dateline = null;
        if (blocks is [{ Kind: BlockKind.Paragraph }, ..] && DatelineReader.Read(blocks[0].Text) is { Lede.Length: > 0 } filed)
        {
            (dateline, blocks[0]) = (filed.Dateline, blocks[0] with { Text = filed.Lede });
        }

        return new NinjsBody { Headline = own, IsMarkup = true, Byline = names, Dateline = dateline, Blocks = blocks, Credits = copy.Credits };
    }

    private static NinjsBody ReadPlain(ParsedArticle copy, string? headline)
    {
        var blocks = copy.Blocks.ToList();
        var subheadline = copy.Subheadline;
        if (headline is not null && copy.Headline is { } first && !IsSame(first, headline))
        {
            // The item knows its headline: this line is copy.
            blocks.InsertRange(0, new[] { first, subheadline }.OfType<string>().Select(line => new Block(BlockKind.Paragraph, line)));
            subheadline = null;
        }
        else if (headline is not null && copy.Headline is null && blocks.Count > 1 && IsSame(blocks[0].Text, headline))
        {
            blocks.RemoveAt(0);
        }

        return new NinjsBody { Headline = copy.Headline, Subheadline = subheadline, Byline = copy.Byline, Dateline = copy.Dateline, Blocks = blocks, Credits = copy.Credits };
    }

    private static bool IsSame(string text, string headline) => UnicodeText.Collapse(text).Equals(UnicodeText.Collapse(headline), StringComparison.OrdinalIgnoreCase);
}
