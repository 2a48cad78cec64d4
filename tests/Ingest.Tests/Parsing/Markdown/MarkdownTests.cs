using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Parsing.Markdown;
using Ingest.Tests.Parsing.PlainText;
using Xunit;

namespace Ingest.Tests.Parsing.Markdown;

public sealed class MarkdownTests
{
    private static readonly string[] Pieces =
        ["---\n", "+++\n", "title: ", "# ", "## ", "> ", "- ", "1. ", "1986. ", "*", "**", "_", "`", "```\n", "[", "](", ")", "![", "<b>", "</b>", "<div>\n", "<!--", "-->", "<script>", "|", "\n|--|--|\n", "[^1]", "[^1]: ", "\\", "&amp;", "\n", "\n\n", "    ", "  \n", "***\n", "===\n", "word ", "Two words. ", "\u0000", "\uD800", "{{< x >}}", ": ", "&a ", "*a\n"];

    [Property(MaxTest = 500)]
    public void AnyTextIsReadWithoutAFault(string? text) => AssertRead(text ?? "");

    [Property(MaxTest = 1000)]
    public Property AnyMixtureOfSignsIsReadWithoutAFault() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), AssertRead);

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("*")]
    [InlineData("`")]
    [InlineData("- ")]
    [InlineData("![](")]
    [InlineData("*a ")]
    [InlineData("a\n\n")]
    [InlineData("<p>x\n\n")]
    public void AMegabyteOfOneSignIsRead(string sign) =>
        AssertRead("# Head\n\nCopy.\n\n" + string.Concat(Enumerable.Repeat(sign, (1 << 20) / sign.Length)));

    [Theory]
    [InlineData(200)]
    [InlineData(20_000)]
    public void WhatIsNestedTooDeeplyIsReadAsPlainText(int depth)
    {
        var article = Formats.Read("markdown", "# Head\n\nCopy that stays.\n\n" + new string('>', depth) + " deep\n");

        Assert.Contains(article.Blocks, block => block.Text == "Copy that stays.");
    }

    [Theory]
    [InlineData("1. ", true)]
    [InlineData("> - 2) + * ", true)]
    [InlineData(">", true)]
    [InlineData("\t> ", true)]
    [InlineData("1.", false)]
    [InlineData("1234567890. ", false)]
    [InlineData("a > ", false)]
    [InlineData("1. \n", false)]
    public void ListsWithinListsOnOneLineAreCounted(string marker, bool isNested)
    {
        var line = string.Concat(Enumerable.Repeat(marker, 101)) + "x";

        Assert.Equal(isNested, MarkdownNesting.IsDeeperThan(100, $"Copy.\r{line}\nMore."));
        Assert.False(MarkdownNesting.IsDeeperThan(1000, $"Copy.\r{line}\nMore."));
    }

    [Theory]
    [InlineData("a: &x [1, 2]\nb: *x")]
    [InlineData("title: Storm: what we know")]
    [InlineData("title: \"open")]
    [InlineData("? [a]\n: b\ntitle: x")]
    public void FrontMatterThatIsNoPlainYamlIsReadLineByLineWithAWarning(string yaml)
    {
        var article = Formats.Read("markdown", $"---\ndate: 2026-05-24\n{yaml}\n---\n\nThe quay reopens.\n");

        Assert.Equal("bad-field", Assert.Single(article.Warnings).Code);
        Assert.NotNull(article.Published);
    }

    [Fact]
    public void AnEmbargoBehindAnAliasKeepsTheArticleBack() =>
        Assert.Equal("bad-field", Formats.Parse("markdown", "---\nx: &x 2026-05-24\nembargo: *x\n---\n\nThe quay reopens.\n").Problem?.Code);

    [Fact]
    public void TagsBuildNothing() =>
        Assert.Equal("A quay", Formats.Read("markdown", "---\ntitle: !!System.Uri A quay\n---\n\nThe quay reopens.\n").Headline);

    [Theory]
    [InlineData("![A crane. Photo: Ada Tarn/Northwire](crane.jpg)", "A crane. Photo: Ada Tarn/Northwire")]
    [InlineData("![](crane.jpg \"Photo: Ada Tarn/Northwire\")", "Photo: Ada Tarn/Northwire")]
    [InlineData("![](crane.jpg)\n*A crane. Photo: Ada Tarn/Northwire*", "A crane. Photo: Ada Tarn/Northwire")]
    public void APictureBecomesItsCredit(string picture, string credit)
    {
        var article = Formats.Read("markdown", $"# Head\n\nThe quay reopens.\n\n{picture}\n\nThe boat leaves.\n");

        Assert.Equal([credit], article.Texts(BlockKind.Credit));
        Assert.Equal(new Credit(CreditKind.Photo, "Ada Tarn", "Northwire"), Assert.Single(article.Credits));
    }

    [Fact]
    public void APictureWithoutACreditLeavesNoWords() =>
        Assert.Equal(["The quay reopens.", "The boat leaves."], Formats.Read("markdown", "# Head\n\nThe quay reopens.\n\n![A crane](crane.jpg)\n\nThe boat leaves.\n").Blocks.Select(block => block.Text));

    [Fact]
    public void ScriptsWithinLinesLeaveNoWords() =>
        Assert.Equal(["The quay reopens."], Formats.Read("markdown", "# Head\n\nThe quay <script>alert(1)</script>reopens.\n").Blocks.Select(block => block.Text));

    private static void AssertRead(string text)
    {
        var file = Formats.File(text, "md");
        _ = new MarkdownParser().Recognizes(file);
        var result = new MarkdownParser().Parse(file);
        Assert.All(result.Article?.Blocks ?? [], block =>
        {
            Assert.NotEmpty(block.Text);
            Assert.DoesNotContain('\n', block.Text);
            Assert.Equal(block.Text.Trim(), block.Text);
        });
    }
}
