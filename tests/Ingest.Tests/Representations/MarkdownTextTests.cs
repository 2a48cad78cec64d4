using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Representations;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace Ingest.Tests.Representations;

/// <summary>Text is read from Markdown as it was written into it, whatever it looks like.</summary>
public sealed class MarkdownTextTests
{
    /// <summary>With what GitHub understands beyond CommonMark.</summary>
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseTaskLists().UseFootnotes().UseMathematics().Build();

    private static readonly string[] Pieces =
        ["a", "word", "1", "2026", " ", "-", "+", "*", "_", "#", "##", "`", "~", "~~", "[", "]", "(", ")", "!", "<", ">", "<b>", "&", "&amp;", "|", "\\", ".", "=", "---", "===", ":", "\"", "'", "$", "^", "{", "}", "http://x.example", "é", "💡"];

    [Theory]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("1986. A year", @"1986\. A year")]
    [InlineData("- no item", @"\- no item")]
    [InlineData("5 * 3 and snake_case", @"5 \* 3 and snake\_case")]
    [InlineData("1.000 days", "1.000 days")]
    [InlineData("Plain text, with 1.000 days – and more.", "Plain text, with 1.000 days – and more.")]
    public void OnlyWhatMeansSomethingIsEscaped(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Property(MaxTest = 2000)]
    public FsCheck.Property TextComesBackAsItWas() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces).Trim()).Where(text => text.Length > 0).ToArbitrary(),
        text =>
        {
            Assert.Equal(text, Read<ParagraphBlock>(MarkdownText.Escape(text)));
            Assert.Equal(text, Read<HeadingBlock>("# " + MarkdownText.Escape(text)));
            Assert.Equal(text, Read<ListBlock>("- " + MarkdownText.Escape(text)));
            Assert.Equal(text, Read<QuoteBlock>("> " + MarkdownText.Escape(text)));
        });

    /// <summary>The text of the only block, which is of a kind; markup inside would not be there.</summary>
    private static string Read<TBlock>(string markdown)
        where TBlock : Block
    {
        var document = Markdown.Parse("Before\n\n" + markdown + "\n\nAfter", Everything);
        Assert.IsType<TBlock>(Assert.Single(document.Skip(1).SkipLast(1)));
        var leaf = Assert.Single(document.Descendants<LeafBlock>().Skip(1).SkipLast(1));
        return string.Concat(leaf.Inline!.Select(inline => Assert.IsType<LiteralInline>(inline).Content.ToString()));
    }
}
