using Ingest.Parsing;
using Ingest.Parsing.Html;
using NodaTime;
using Xunit;

namespace Ingest.Tests.Parsing.Html;

public sealed class PageFactsTests
{
    private static readonly HtmlArticleParser Parser = new();

    [Theory]
    [InlineData("<meta property='og:title' content='Ferry sails'><title>Other</title>", "Ferry sails")]
    [InlineData("<meta name='DC.title' content='Ferry sails'><meta property='og:title' content='Other'>", "Ferry sails")]
    [InlineData("<meta property='og:title' content='Ferry sails | The Post'><meta property='og:site_name' content='The Post'>", "Ferry sails | The Post")]
    [InlineData("<title>Ferry sails again after a year - The Post</title>", "Ferry sails again after a year")]
    [InlineData("<title>The Post: Ferry sails</title><body><h1>Ferry sails</h1>", "Ferry sails")]
    [InlineData("<title>Ferry - Post</title>", "Ferry - Post")]
    [InlineData("<body><h1>Ferry &amp; crew sail</h1>", "Ferry & crew sail")]
    [InlineData("<body><h1>One</h1><h1>Two</h1>", null)]
    [InlineData("<body>", null)]
    public void TheHeadlineIsWhereItIsDeclared(string page, string? headline) => Assert.Equal(headline, Read(page).Headline);

    [Theory]
    [InlineData("<meta name=author content='Ada Tarn and Jo Reed'>", "Ada Tarn|Jo Reed")]
    [InlineData("<meta name=author content='by Ada Tarn, Staff Writer'>", "Ada Tarn")]
    [InlineData("<meta name=author content='Ada Tarn (ada@post.example)'>", "Ada Tarn")]
    [InlineData("<meta property='article:author' content='https://post.example/ada'><body><a rel=author>Ada Tarn</a>", "Ada Tarn")]
    [InlineData("<meta name=parsely-author content='Ada Tarn'><meta name=parsely-author content='Jo Reed'>", "Ada Tarn|Jo Reed")]
    [InlineData("<body><div class='post-byline'>By Ada Tarn 3 March 2021</div>", "Ada Tarn")]
    [InlineData("<body><div itemprop=author itemscope><img><b itemprop=name>Ada Tarn</b> Bureau chief since 1999</div>", "Ada Tarn")]
    [InlineData("<meta name=author content='Mac &amp; Oda Magazine 24'>", "Mac & Oda Magazine 24")]
    [InlineData("<body><div class='authors'></div>", "")]
    public void TheBylineIsReadFromMarkup(string page, string names) => Assert.Equal(names, string.Join('|', Read(page).Byline));

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-03-05T06:30:00Z'>")]
    [InlineData("<meta name='parsely-pub-date' content='2024-03-05T06:30:00Z'>")]
    [InlineData("<meta itemprop='datePublished' content='2024-03-05T06:30:00Z'>")]
    [InlineData("<body><time pubdate datetime='2024-03-05T06:30:00Z'>today</time>")]
    [InlineData("<body><time class='entry-date published' datetime='2024-03-05T06:30:00Z'>today</time>")]
    [InlineData("<meta name=date content='today'><meta name='dc.date' content='5 March 2024 06:30 GMT'>")]
    public void TheTimeOfPublicationIsReadFromMarkup(string page) =>
        Assert.Equal(new ParsedTime(new LocalDateTime(2024, 3, 5, 6, 30), Offset.Zero), Read(page).Published);

    [Fact]
    public void ATimeInTheCopyIsNoTimeOfPublication() => Assert.Null(Read("<body><p>The ferry sails at <time datetime='2024-03-05T06:30:00Z'>six</time>.").Published);

    [Theory]
    [InlineData("<html lang=en-GB>", "en-GB")]
    [InlineData("<html xml:lang=sv>", "sv")]
    [InlineData("<meta http-equiv=Content-Language content='de, en'>", "de")]
    [InlineData("<meta property='og:locale' content='pt_BR'>", "pt-BR")]
    [InlineData("<html>", null)]
    public void TheLanguageIsReadFromMarkup(string page, string? language) => Assert.Equal(language, Read(page).Language);

    [Theory]
    [InlineData("<meta name=keywords content='ferry, Harbour,, ferry ,FERRY'>", "ferry|Harbour")]
    [InlineData("<meta name=news_keywords content='ferry; harbour'><meta name=keywords content='other'>", "ferry|harbour")]
    [InlineData("<meta property='article:tag' content='ferry, big'><meta property='article:tag' content='harbour'>", "ferry, big|harbour")]
    public void KeywordsAreReadFromMarkup(string page, string keywords) => Assert.Equal(keywords, string.Join('|', Read(page).Keywords));

    [Fact]
    public void ADescriptionIsNoStandfirst() => Assert.Null(Read("<meta name=description content='A story about a ferry.'>").Subheadline);

    [Fact]
    public void AReaderWhoCommentsIsNoWriter()
    {
        var page = Read("<body><article><p>The ferry sailed.</p></article><ol class='comment-list'><li><a rel=author>Jo Reed</a> <time class=published datetime=2024-03-05>then</time></li></ol><span class='comment-author'>Kim Vale</span>");

        Assert.Empty(page.Byline);
        Assert.Null(page.Published);
    }

    [Theory]
    [InlineData("<div class='advertisement'><p>Buy soap now!</p></div>")]
    [InlineData("<p class=ad-banner>Buy soap now!</p>")]
    [InlineData("<div id='dfp-3'>Buy soap now!</div>")]
    public void AnAdvertisementIsNoCopy(string advertisement) => Assert.Equal(
        ["The ferry sailed.", "It came back."],
        Read($"<body><article class='post has-ads'><h1>Ferry</h1><p>The ferry sailed.</p>{advertisement}<p>It came back.</p></article>").Blocks.Select(block => block.Text));

    private static ParsedArticle Read(string page) => Parser.Parse(new SourceFile(default, "<!DOCTYPE html>" + page)).Article!;
}
