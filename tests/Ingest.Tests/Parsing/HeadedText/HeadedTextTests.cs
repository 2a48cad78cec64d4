using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.HeadedText;
using Xunit;

namespace Ingest.Tests.Parsing.HeadedText;

public sealed class HeadedTextTests
{
    private const string Top = "Headline: The quay reopens\nByline: Ada Tarn\n";

    /// <summary>Lines of which each § becomes a word that occurs once in the whole text.</summary>
    private static readonly string[] Lines =
    [
        "Headline: § §", "Title: §", "Byline: § §", "Author: § and §", "Keywords: §, §", "Section: §", "Editor’s pick: §", "§: § said.", "    § goes on", "Subheadline: § §.",
        "", "", "---", "The § was § and § to the §.", "§ §", "By § §", "§, May 24 (§) - The § §.", "- §", "> § §", "Photo: § §/§", "(Reporting by §; editing by §)", "Body: § §.",
    ];

    private static readonly string[] Single = ["Headline:", "Title:", "Section:", "Subheadline:", " "];

    [Property(MaxTest = 500)]
    public void AnyTextIsReadWithoutAFault(string? text)
    {
        var file = Formats.File(text ?? "");
        _ = new HeadedTextParser().Recognizes(file);
        Assert.True(new HeadedTextParser().Parse(file).IsArticle);
    }

    [Property(MaxTest = 2000)]
    public Property NoWordIsLost() => Prop.ForAll(Texts(), text =>
    {
        var result = new HeadedTextParser().Parse(Formats.File(text));
        Assert.True(result.IsArticle);
        var read = Words(string.Join('\n', AllTexts(result.Article))).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Words(Kept(text)), word => !read.Contains(word));
    });

    [Theory]
    [InlineData("Draft: yes", ReleaseStatus.Withheld)]
    [InlineData("Draft: no", ReleaseStatus.Usable)]
    [InlineData("Status: embargoed", ReleaseStatus.Withheld)]
    [InlineData("Status: cancelled", ReleaseStatus.Canceled)]
    [InlineData("Published: false", ReleaseStatus.Withheld)]
    [InlineData("Published: true", ReleaseStatus.Usable)]
    public void AFieldTellsWhetherTheArticleMayBeShown(string line, ReleaseStatus expected) =>
        Assert.Equal(expected, Formats.Read("headed-text", $"{Top}{line}\n\nThe quay reopens on Sunday.\n").Release);

    [Theory]
    [InlineData("Embargo: tomorrow")]
    [InlineData("Hold until: Sunday, 9 a.m.")]
    [InlineData("Embargo: yes")]
    public void AnEmbargoThatCannotBeReadKeepsTheArticleBack(string line)
    {
        var problem = Formats.Parse("headed-text", $"{Top}{line}\n\nThe quay reopens on Sunday.\n").Problem;

        Assert.Equal("bad-field", problem?.Code);
        Assert.Contains("cannot be read", problem!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Embargo: none")]
    [InlineData("Embargo:")]
    public void NoEmbargoIsNone(string line) => Assert.Null(Formats.Read("headed-text", $"{Top}{line}\n\nThe quay reopens on Sunday.\n").Embargo);

    [Fact]
    public void AnIndentedFirstParagraphIsNoPartOfTheLastField()
    {
        var article = Formats.Read("headed-text", Top + "    The quay reopens on Sunday.\n\nThe first boat leaves at six.\n");

        Assert.Equal(["Ada Tarn"], article.Byline);
        Assert.Equal(["The quay reopens on Sunday.", "The first boat leaves at six."], article.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void LinesWithUnknownNamesBecomeNotes()
    {
        var article = Formats.Read("headed-text", Top + "Telephone: 4711\n\nThe quay reopens on Sunday.\n");

        Assert.Equal(new Block(BlockKind.Note, "Telephone: 4711"), article.Blocks[0]);
    }

    [Fact]
    public void TheFirstLineBelowAHeadlineIsNotTakenForAnother()
    {
        var article = Formats.Read("headed-text", "Headline: The quay reopens\nSubheadline: After eleven weeks\nByline: Ada Tarn\n\nFerries Again\n\nThe quay reopens on Sunday, said the board.\n\nThe first boat leaves at six on Monday.\n");

        Assert.Equal("After eleven weeks", article.Subheadline);
        Assert.Contains(article.Blocks, block => block.Text == "Ferries Again");
    }

    /// <summary>The text without fields of which an article has only one, and the lines that go on them: the first stands.</summary>
    private static string Kept(string text) => string.Join('\n', text.Split('\n').Where(line => !Array.Exists(Single, name => line.StartsWith(name, StringComparison.Ordinal))));

    private static IEnumerable<string> AllTexts(ParsedArticle article) =>
        new[] { article.Headline, article.Subheadline, article.Dateline?.Place, article.Dateline?.Agency, article.Section }.OfType<string>()
            .Concat(article.Byline).Concat(article.Keywords).Concat(article.Blocks.Select(block => block.Text))
            .Concat(article.Credits.SelectMany(credit => new[] { credit.Creator, credit.Provider }.OfType<string>()));

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', ',', '.', ';', ':', '/', '(', ')', '-', '>'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains("qx", StringComparison.Ordinal));

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Lines).ListOf().Select(lines => Fill(string.Join('\n', lines))).ToArbitrary();

    private static string Fill(string patterns)
    {
        var filled = new StringBuilder();
        var word = 0;
        foreach (var character in patterns)
        {
            filled.Append(character == '§' ? $"{(char)('A' + (word / 676 % 26))}qx{(char)('a' + (word / 26 % 26))}{(char)('a' + (word % 26))}" : character);
            word += character == '§' ? 1 : 0;
        }

        return filled.ToString();
    }
}
