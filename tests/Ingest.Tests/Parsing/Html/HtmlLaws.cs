using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Xunit;

namespace Ingest.Tests.Parsing.Html;

/// <summary>What holds for all HTML, whatever it says.</summary>
public sealed class HtmlLaws
{
    private static readonly HtmlArticleParser Parser = new();

    private static readonly string[] Pieces =
    [
        "<!DOCTYPE html>", "<html lang=en>", "<head>", "<title>Ferry sails</title>", "<body>", "<p>", "</p>", "<div class=caption>", "</div>", "<br>", "<br><br>", "<h1>", "</h1>", "<h2>", "<ul>", "<li>", "</ul>",
        "<table>", "<tr>", "<td>", "</table>", "<blockquote>", "</blockquote>", "<figure>", "<figcaption>", "<span class=photo-credit>", "</span>", "</figure>", "<pre>", "</pre>", "<q>", "</q>", "<b>", "</i>", "<a href='javascript:x'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A\"}</script>", "<script>", "</script>", "<style>", "<template>", "<svg>", "<math>", "<select>", "<form>", "<!--", "-->", "<![CDATA[", "]]>", "<?x", ">", "<", "&", "&#xD800;", "&#0;", "&nbsp;", "&shy;",
        "\0", "\uD800", "\uDC00", "\u202E", "\u200B", "\uFFFE", "\r\n", "\t", " ", "By Ada Tarn", "Photo: Ada Tarn/Northwire", "HARBOURTOWN, May 24 (Northwire) — The ferry sailed.", "The ferry, which was old, sailed at dawn, and nobody saw it go. ", "x",
        "<meta name=author content='Ada Tarn'>", "<article>", "<nav>", "<aside>", "<p hidden>", "<frameset>", "<plaintext>", "<body onload=x lang='q\"'>", "<p class='byline'>", "<p class='standfirst'>", "<textarea>", "<iframe>",
    ];

    [Property(MaxTest = 300)]
    public void AnyTextIsReadToWellFormedBlocks(string? text) => AssertWellFormed(text ?? "");

    [Property(MaxTest = 500)]
    public Property AnyMixtureOfMarkupIsReadToWellFormedBlocks() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(), AssertWellFormed);

    private static void AssertWellFormed(string html)
    {
        var copy = HtmlCopy.Read(html);
        Assert.Equal(copy.Credits.Count, copy.Blocks.Count(block => block.Kind == BlockKind.Credit));
        AssertWellFormed(copy.Blocks);

        var file = new SourceFile(default, html);
        Assert.True(Parser.Recognizes(file) || !html.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal));
        var result = Parser.Parse(file);
        Assert.True(result.IsArticle, result.Problem?.Detail);
        AssertWellFormed(result.Article.Blocks);
        Assert.Equal(result.Article.Credits.Count, result.Article.Blocks.Count(block => block.Kind == BlockKind.Credit));
        Assert.All(result.Article.Byline.Concat(result.Article.Keywords), Assert.NotEmpty);
        Assert.NotEqual("", result.Article.Headline);
    }

    private static void AssertWellFormed(IEnumerable<Block> blocks)
    {
        foreach (var (_, text) in blocks)
        {
            Assert.NotEmpty(text);
            Assert.Equal(text.Trim(), text);
            Assert.Equal(UnicodeText.Collapse(text), text);
            Assert.DoesNotContain(text, char.IsControl);
        }
    }
}
