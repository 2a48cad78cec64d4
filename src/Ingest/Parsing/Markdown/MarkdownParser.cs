using System.Buffers;
using Ingest.Articles;
using Ingest.Parsing.Fields;
using Ingest.Parsing.HeadedText;
using Ingest.Parsing.PlainText;
using Markdig;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// Reads Markdown (CommonMark with tables, footnotes, task lists and struck text), with front matter in YAML or TOML, or
/// header lines, above it. What is nested more deeply, or has more signs, than anybody writes is read as plain text.
/// </summary>
public sealed class MarkdownParser : IArticleParser
{
    /// <summary>Deepest nesting of lists, quotations and emphasis; the library fails beyond it.</summary>
    private const int DeepestNesting = 100;

    /// <summary>
    /// Most signs and line ends that are read as Markdown. The library makes an object of several hundred bytes of each, and
    /// an article within the limits has far fewer.
    /// </summary>
    private const int MostSigns = 150_000;

    /// <summary>Most opening brackets: the library takes time with the square of the links that are never closed.</summary>
    private const int MostBrackets = 5_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\n\r*_`[]()<>&\\~^!=|#:+-");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = DeepestNesting }
        .UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras().Build();

    /// <inheritdoc/>
    public string Format => "markdown";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["text/markdown", "text/x-markdown"], ["md", "markdown", "mdown", "mkd"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        if (FrontMatterBlock.Read(file.Text) is not null)
        {
            return true;
        }

        var (own, all) = MarkdownSigns.Weigh(file.Text, HeaderBlock.Read(file.Text)?.BodyStart ?? 0);
        return Hints.HasExtension(file.Extension) || Hints.HasMediaType(file.MediaType) ? all > 0 : own > 1 && all >= MarkdownSigns.Enough;
    }

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        var text = file.Text;
        var (fields, warnings, start) = ReadFields(text);
        var said = DocumentFields.Read(fields);
        said.Warnings.InsertRange(0, warnings);
        return said.Over(ReadCopy(text[start..], said.Headline));
    }

    private static (IEnumerable<NamedField> Fields, IEnumerable<Problem> Warnings, int Start) ReadFields(string text)
    {
        if (FrontMatterBlock.Read(text) is { } front)
        {
            if (front.IsToml)
            {
                return (LineFields.Read(front.Content, '='), [], front.BodyStart);
            }

            return YamlFields.Read(front.Content, out var line) is { } fields
                ? (fields, [], front.BodyStart)
                : (LineFields.Read(front.Content, ':'), [Problems.BrokenFrontMatter(line + 1)], front.BodyStart);
        }

        return HeaderBlock.Read(text) is { } header ? (header.Fields, [], header.BodyStart) : ([], [], 0);
    }

    private static ParsedArticle ReadCopy(string body, string? headline)
    {
        if (HasTooManySigns(body) || HasTooManyBrackets(body) || MarkdownNesting.IsDeeperThan(DeepestNesting, body))
        {
            return PlainTextParser.Read(body, headline);
        }

        try
        {
            return MarkdownCopy.Read(MarkdownBlocks.Read(Markdig.Markdown.Parse(body, Pipeline)), headline);
        }
        catch (ArgumentException)
        {
            // Nested more deeply than anybody writes.
            return PlainTextParser.Read(body, headline);
        }
    }

    private static bool HasTooManySigns(ReadOnlySpan<char> body)
    {
        var signs = 0;
        for (var at = body.IndexOfAny(Signs); at >= 0 && signs <= MostSigns; at = body.IndexOfAny(Signs))
        {
            signs++;
            body = body[(at + 1)..];
        }

        return signs > MostSigns;
    }

    private static bool HasTooManyBrackets(ReadOnlySpan<char> body) => body.Count('[') > MostBrackets;
}
