using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

/// <summary>No article makes a feed that cannot be read.</summary>
public sealed class FeedXmlTests
{
    [Property]
    public void WhateverAnArticleSaysItsFeedIsXml(NonNull<string> headline, NonNull<string> summary, string[] keywords, DateTime published)
    {
        var feed = FeedOf(headline.Get, summary.Get, [.. keywords.OfType<string>()], published);

        Assert.Equal(FeedXml.Clean(headline.Get).ReplaceLineEndings("\n"), XDocument.Parse(Encoding.UTF8.GetString(RssFeed.Write(feed)), LoadOptions.PreserveWhitespace).Descendants("item").Single().Element("title")!.Value.ReplaceLineEndings("\n"));
        Assert.NotNull(XDocument.Parse(Encoding.UTF8.GetString(AtomFeed.Write(feed))).Root);
    }

    [Theory]
    [InlineData("\0", "\uFFFD")]
    [InlineData("\u000B\u001F", "\uFFFD\uFFFD")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("a\tb \U0001F6A2 ]]> \u007F", "a\tb \U0001F6A2 ]]> \u007F")]
    public void WhatXmlForbidsIsReplaced(string text, string written)
    {
        Assert.Equal(written, FeedXml.Clean(text));
        var feed = FeedOf(text, text, [text], DateTime.UnixEpoch);
        Assert.Equal(written, XDocument.Parse(Encoding.UTF8.GetString(RssFeed.Write(feed)), LoadOptions.PreserveWhitespace).Descendants("category").Single().Value);
        Assert.Contains(written, XDocument.Parse(Encoding.UTF8.GetString(AtomFeed.Write(feed)), LoadOptions.PreserveWhitespace).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void HalfAPairIsReplaced() => Assert.Equal("a\uFFFDb", FeedXml.Clean(string.Concat("a", '\uD83D', "b")));

    private static Feed FeedOf(string headline, string summary, IReadOnlyList<string> keywords, DateTime published)
    {
        var card = new ArticleCard
        {
            Id = ArticleId.Of("acme/a.txt"),
            Version = 1,
            Publisher = "acme",
            Headline = headline,
            HeadlineOrigin = HeadlineOrigin.Metadata,
            Summary = summary,
            Keywords = keywords,
            Published = new DateTimeOffset(DateTime.SpecifyKind(published, DateTimeKind.Utc)),
            WordCount = 1,
            ReadingMinutes = 1,
        };
        var address = new Uri("https://ingest.example/api/feeds/all.rss?a=1&b=%3C");
        return new Feed("urn:uuid:00000000-0000-8000-8000-000000000000", headline, address, address, [new FeedItem(card, address)]);
    }
}
