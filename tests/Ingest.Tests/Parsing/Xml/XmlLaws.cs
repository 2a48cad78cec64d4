using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Encodings;
using Xunit;

namespace Ingest.Tests.Parsing.Xml;

/// <summary>What holds for every XML file, however it was damaged.</summary>
public sealed class XmlLaws
{
    private static readonly string[] Formats = ["nitf", "newsml-g2", "newsml", "rss", "atom", "xml"];

    private static readonly string[] Documents = [.. Formats
        .SelectMany(format => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", format), "source*", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal).Select(path => TextDecoder.Decode(File.ReadAllBytes(path), declaredCharset: null).Text!.Text)];

    private static readonly string[] Scraps =
    [
        "<", ">", "&", "\"", "'", "=", "/", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", "&amp;", "&#0;", "&nbsp;", "&lol;", "<p>", "</p>", "<p/>", "<br>", "xmlns=''", "xmlns:a='b' ",
        "\0", "\uD800", "\uFFFE", "\u202E", "\n", "<nitf>", "<body>", "<table>", "<tr>", "<newsItem>", "<inlineXML>", "<item>", "<entry>", "<!DOCTYPE a [", "norm='2026-13-45'", "By ", "MERROW (Northwire) - ", "Photo: ", "é",
    ];

    private static readonly string[] Codes = ["malformed-xml", "not-an-article", "many-articles", "no-text", "unknown-format"];

    [Property(MaxTest = 3000)]
    public Property AnyMutationIsReadOrRejected() => Prop.ForAll(Mutations().ToArbitrary(), text =>
    {
        var file = new SourceFile(default, text);
        if (ArticleFormats.Recognize(file) is not { } parser || !Formats.Contains(parser.Format))
        {
            // So much is damaged that it is another format's.
            return;
        }

        var result = parser.Parse(file);
        if (result.Article is { } article)
        {
            AssertWellFormed(article);
        }
        else
        {
            Assert.Contains(result.Problem!.Code, Codes);
            Assert.InRange(result.Problem.Detail.Length, 1, 400);
        }
    });

    [Fact]
    public void TheDocumentsAreThere()
    {
        Assert.True(Documents.Length >= 25, "The cases were not found.");
    }

    private static void AssertWellFormed(ParsedArticle article)
    {
        var texts = article.Blocks.Select(block => block.Text).Concat(article.Byline).Concat(article.Keywords)
            .Concat(new[] { article.Headline, article.Subheadline, article.Section, article.Dateline?.Place, article.Dateline?.Agency }.OfType<string>());
        foreach (var text in texts)
        {
            Assert.Equal(UnicodeText.Collapse(text), text);
            Assert.NotEmpty(text);
        }

        Assert.All(article.Credits, credit => Assert.NotNull(credit.Creator ?? credit.Provider));
        Assert.True(article.Dateline is null || (article.Dateline.Place ?? article.Dateline.Agency ?? (object?)article.Dateline.Date) is not null);
    }

    /// <summary>Documents with pieces cut out, doubled, moved and put in.</summary>
    private static Gen<string> Mutations() =>
        from document in Gen.Elements(Documents)
        from steps in
            (from kind in Gen.Choose(0, 4)
             from place in Gen.Choose(0, 10_000)
             from length in Gen.Choose(1, 60)
             from scrap in Gen.Elements(Scraps)
             select (kind, place, length, scrap)).ListOf()
        select steps.Take(6).Aggregate(new StringBuilder(document), Mutate).ToString();

    private static StringBuilder Mutate(StringBuilder text, (int Kind, int Place, int Length, string Scrap) step)
    {
        var at = text.Length == 0 ? 0 : step.Place % text.Length;
        var length = Math.Min(step.Length, text.Length - at);
        return step.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, step.Scrap),
            2 => text.Insert(at, text.ToString(at, length)),
            3 => text.Length > 200 && step.Length == 1 ? text.Remove(at, text.Length - at) : text.Insert(0, step.Scrap),
            _ => text.Remove(at, length).Insert(at, step.Scrap),
        };
    }
}
