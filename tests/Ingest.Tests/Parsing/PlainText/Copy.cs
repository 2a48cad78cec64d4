using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.PlainText;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>Parses copy that is written in a test, and picks from the result.</summary>
internal static class Copy
{
    public static ParsedArticle Parse(params string[] lines) => PlainTextParser.Read(string.Join('\n', lines));

    public static IEnumerable<string> Texts(this ParsedArticle article, BlockKind kind) =>
        article.Blocks.Where(block => block.Kind == kind).Select(block => block.Text);

    public static IEnumerable<string> Paragraphs(this ParsedArticle article) => article.Texts(BlockKind.Paragraph);

    public static void AssertLines(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected, actual, StringComparer.Ordinal);
}
