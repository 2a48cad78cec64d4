using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.PlainText;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>What holds for all copy, whatever it says.</summary>
public sealed class PlainTextLaws
{
    private static readonly string[] LineEnds = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n    ", "\n  ", "\r", "\u2028", "\f", " \n", "\n\t"];

    private static readonly string[] OtherLineEnds = ["\r\n", "\r", "\u0085", "\u2028", "\f"];

    /// <summary>Patterns of lines; each § becomes a word that occurs once in the whole copy.</summary>
    private static readonly string[] Patterns =
    [
        "§", "§ § §", "§ § §.", "The § was § and § to the §.", "§ SAYS §", "§: § §", "By §", "By § §", "By § and §", "§, May 24 (§) - The § §.",
        "(§) -- The §.", "§ (§) § §.", "- §", "• §", "1. §", "> § §", "Photo: § §/§", "A §. Photo: §", "Photos by the § §.", "(Reporting by §; editing by §)", "(Reporting by § and", "May 3, 2026", "Published: 3 May 2026", "Video: §",
        "@highlight", "***", "END", "§  §   12  §", "— § §", "“§ § §”", "§?", "§ § …", "§ — § §", "By . § § . PUBLISHED: . 09:14 EST, 3 March 2012 . § §.", "§ | §",
        "and § went on with the § until the § had § and then §", "the § § § § § § § § § § § § § § § § §",
    ];

    private static readonly string[] Vocabulary =
        ["harbour", "ferry", "board", "gates", "water", "ships", "said", "would", "open", "close", "after", "years", "town", "people", "with", "from", "than", "more", "quay", "bridge"];

    [Property(MaxTest = 500)]
    public void AnyTextGivesWellFormedBlocks(string? text) => AssertWellFormed(PlainTextParser.Read(text ?? ""));

    [Property(MaxTest = 1000)]
    public Property AnyMixtureOfNewsroomLinesGivesWellFormedBlocks() => Prop.ForAll(Mixtures(), text => AssertWellFormed(PlainTextParser.Read(text)));

    [Property(MaxTest = 1000)]
    public Property NoWordIsLostOrSaidTwice() => Prop.ForAll(Mixtures(), text =>
    {
        var article = PlainTextParser.Read(text);
        var written = Words(string.Join('\n', AllTexts(article)));
        Assert.Equal(Words(text).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void ASignatureAboveTheEditorsIsNotReadOverThem()
    {
        const string Text = "The ferry sailed at dawn.\n    Half the town came to see it off and went home again\n    when it rained.\n\t— Ada Tarn \n(Reporting by Jo Reed; editing by Kim Vale)";

        Assert.Equal(Words(Text).Order(StringComparer.Ordinal), Words(string.Join('\n', AllTexts(PlainTextParser.Read(Text)))).Order(StringComparer.Ordinal));
    }

    [Property(MaxTest = 300)]
    public Property LineEndsMakeNoDifference() => Prop.ForAll(Mixtures("\n", "\n\n", "\n    "), text =>
    {
        var expected = PlainTextParser.Read(text);
        foreach (var end in OtherLineEnds)
        {
            AssertSame(expected, PlainTextParser.Read(text.Replace("\n", end, StringComparison.Ordinal)));
        }
    });

    [Property(MaxTest = 300)]
    public Property LayoutsMakeNoDifference() => Prop.ForAll(Articles(), article =>
    {
        var width = 60 + (article.Length * 7 % 17);
        var expected = article.Select(paragraph => new Block(BlockKind.Paragraph, paragraph)).ToList();

        Assert.Equal(expected, PlainTextParser.Read(string.Join('\n', article)).Blocks);
        Assert.Equal(expected, PlainTextParser.Read(string.Join("\n\n", article)).Blocks);
        Assert.Equal(expected, PlainTextParser.Read(string.Join("\n\n", article.Select(paragraph => Wrap(paragraph, "", "", width)))).Blocks);
        Assert.Equal(expected, PlainTextParser.Read(string.Join('\n', article.Select(paragraph => Wrap(paragraph, "    ", "", width)))).Blocks);
        Assert.Equal(expected, PlainTextParser.Read(string.Join('\n', article.Select(paragraph => Wrap(paragraph, "      ", "  ", width)))).Blocks);
    });

    private static void AssertWellFormed(ParsedArticle article)
    {
        foreach (var text in AllTexts(article))
        {
            Assert.NotEmpty(text);
            Assert.Equal(text.Trim(), text);
            Assert.DoesNotContain(text, character => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v' or '\t');
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        }

        Assert.All(article.Credits, credit => Assert.NotNull(credit.Creator ?? credit.Provider));
        Assert.Equal(article.Credits.Count, article.Texts(BlockKind.Credit).Count());
        Assert.True(article.Dateline is null || (article.Dateline.Place ?? article.Dateline.Agency) is not null);
        Assert.True(article.Subheadline is null || article.Headline is not null);
    }

    private static void AssertSame(ParsedArticle expected, ParsedArticle actual)
    {
        Assert.Equal(expected.Blocks, actual.Blocks);
        Assert.Equal(expected.Credits, actual.Credits);
        Assert.Equal(expected.Byline, actual.Byline);
        Assert.Equal((expected.Headline, expected.Subheadline, expected.Dateline), (actual.Headline, actual.Subheadline, actual.Dateline));
    }

    private static IEnumerable<string> AllTexts(ParsedArticle article) =>
        new[] { article.Headline, article.Subheadline, article.Dateline?.Place, article.Dateline?.Agency }.OfType<string>()
            .Concat(article.Byline)
            .Concat(article.Blocks.Select(block => block.Text));

    /// <summary>The words that stand for §: they all hold "qx".</summary>
    private static List<string> Words(string text) =>
        [.. text.Split([' ', '\n', '\r', '\t', '\f', '\u2028', ',', '.', ';', ':', '/', '(', ')', '|', '“', '”', '?', '…', '-', '>', '•'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Contains("qx", StringComparison.Ordinal))];

    private static Arbitrary<string> Mixtures(params string[] ends)
    {
        var line =
            from pattern in Gen.Elements(Patterns)
            from end in Gen.Elements(ends.Length == 0 ? LineEnds : ends)
            select pattern + end;
        return line.ListOf().Select(lines => Fill(string.Concat(lines))).ToArbitrary();
    }

    private static string Fill(string patterns)
    {
        var filled = new StringBuilder();
        var word = 0;
        foreach (var character in patterns)
        {
            if (character == '§')
            {
                filled.Append((char)('A' + (word / 26 / 26 % 26))).Append("qx").Append((char)('a' + (word / 26 % 26))).Append((char)('a' + (word % 26)));
                word++;
            }
            else
            {
                filled.Append(character);
            }
        }

        return filled.ToString();
    }

    private static Arbitrary<string[]> Articles()
    {
        var paragraph =
            from words in Gen.Elements(Vocabulary).ListOf(60)
            from count in Gen.Choose(14, 60)
            select Sentence(words.Take(count));
        return (from paragraphs in paragraph.ListOf(8)
                from count in Gen.Choose(2, 8)
                select paragraphs.Take(count).ToArray()).ToArbitrary();
    }

    private static string Sentence(IEnumerable<string> words)
    {
        var sentence = string.Join(' ', words);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static string Wrap(string paragraph, string firstIndent, string indent, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder(firstIndent);
        var isEmpty = true;
        foreach (var word in paragraph.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(indent);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        lines.Add(line.ToString());
        return string.Join('\n', lines);
    }
}
