using Ingest.Articles;
using Ingest.Ingestion;
using NodaTime;
using Xunit;

namespace Ingest.Tests.Ingestion;

public sealed class BlobMetadataTests
{
    [Fact]
    public void EveryKeyIsRead()
    {
        var metadata = Read(
            ("Headline", "F%C3%A4hren fahren wieder"),
            ("byline", "Ada Tarn; Jo Reed and Kim Vale"),
            ("published", "2026-05-24T09:30:00+02:00"),
            ("section", "World News"),
            ("language", "DE-at"),
            ("keywords", "ferries, harbour"),
            ("embargo", "2026-05-25"));

        Assert.Empty(metadata.Warnings);
        Assert.Equal("Fähren fahren wieder", metadata.Headline);
        Assert.Equal(["Ada Tarn", "Jo Reed", "Kim Vale"], metadata.Byline);
        Assert.Equal(new DateTimeOffset(2026, 5, 24, 7, 30, 0, TimeSpan.Zero), metadata.Published);
        Assert.Equal("World News", metadata.Section);
        Assert.Equal("de-AT", metadata.Language);
        Assert.Equal(["ferries", "harbour"], metadata.Keywords);
        Assert.Equal(new DateTimeOffset(2026, 5, 25, 0, 0, 0, TimeSpan.Zero), metadata.Embargo);
    }

    [Fact]
    public void APercentSignMayStandForItself() => Assert.Equal("Turnout at 100% of the 5% threshold", Read(("headline", "Turnout at 100% of the 5% threshold")).Headline);

    [Theory]
    [InlineData("Z\u00C3\u00BCrich", "Zürich")]
    [InlineData("Z\u00FCrich", "Zürich")]
    [InlineData("Zürich – 漢字", "Zürich – 漢字")]
    public void PlainUtf8IsReadToo(string arrived, string headline) => Assert.Equal(headline, Read(("headline", arrived)).Headline);

    [Theory]
    [InlineData("headline", "")]
    [InlineData("headline", "Caf%E9")]
    [InlineData("byline", " ; ,")]
    [InlineData("published", "yesterday")]
    [InlineData("published", "24/05/2026")]
    [InlineData("section", "***")]
    [InlineData("published", "1600-12-31")]
    [InlineData("published", "1601-01-01T00:00+01:00")]
    [InlineData("language", "German")]
    [InlineData("keywords", ",")]
    public void ABadValueIsPassedOverWithAWarningThatNamesItsKey(string key, string value)
    {
        var warning = Assert.Single(Read((key, value)).Warnings);

        Assert.Equal("bad-metadata", warning.Code);
        Assert.Contains($"x-ms-meta-{key} ", warning.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("1 December")]
    [InlineData("1000-01-01")]
    public void AnEmbargoThatCannotBeReadIsAProblem(string value)
    {
        var metadata = Read(("embargo", value));

        Assert.Empty(metadata.Warnings);
        Assert.Equal("bad-metadata", Assert.Single(metadata.Problems).Code);
    }

    [Theory]
    [InlineData("2026-05-24T09:30:00", "2026-05-24T07:30:00Z")]
    [InlineData("2026-05-24 09:30", "2026-05-24T07:30:00Z")]
    [InlineData("2026-05-24", "2026-05-23T22:00:00Z")]
    [InlineData("2026-05-24T09:30Z", "2026-05-24T09:30:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    public void ATimeWithoutAnOffsetIsInThePublishersZone(string written, string instant) => Assert.Equal(
        IsoTime.Parse(instant),
        BlobMetadata.Read(Dropped([("published", written)]), DateTimeZoneProviders.Tzdb["Europe/Madrid"]).Published);

    [Theory]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("German", null)]
    [InlineData("en, fr", null)]
    public void TheContentLanguageCountsOrIsWarnedAbout(string header, string? language)
    {
        var metadata = BlobMetadata.Read(Dropped([]) with { ContentLanguage = header }, DateTimeZone.Utc);

        Assert.Equal(language, metadata.Language);
        Assert.Equal(language is null ? ["bad-metadata"] : [], metadata.Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData("camera")]
    [InlineData("hdi_isfolder")]
    [InlineData("mtime")]
    [InlineData("line")]
    [InlineData("publisher")]
    [InlineData("keys")]
    [InlineData("haedlien")]
    public void OtherKeysAreNobodysBusiness(string key) => Assert.Empty(Read((key, "yes")).Warnings);

    [Theory]
    [InlineData("headlin", "headline")]
    [InlineData("Keyword", "keywords")]
    [InlineData("sections", "section")]
    [InlineData("langauge", "language")]
    [InlineData("bilyne", null)]
    [InlineData("bylime", "byline")]
    [InlineData("by-line", "byline")]
    [InlineData("ublished", "published")]
    public void AMisspeltKeyIsWarnedAbout(string key, string? meant) => Assert.Equal(
        meant is null ? [] : [("bad-metadata", $"The metadata x-ms-meta-{key} is not known; did you mean x-ms-meta-{meant}?")],
        Read((key, "2026-05-24")).Warnings.Select(warning => (warning.Code, warning.Detail)));

    [Fact]
    public void AMisspeltEmbargoKeepsTheArticleFromBeingPublished()
    {
        var metadata = Read(("ebmargo", "2026-05-24"));

        Assert.Equal(["The metadata x-ms-meta-ebmargo is not known; did you mean x-ms-meta-embargo?"], metadata.Problems.Select(problem => problem.Detail));
        Assert.Empty(metadata.Warnings);
    }

    private static BlobMetadata Read(params (string Key, string Value)[] metadata) =>
        BlobMetadata.Read(Dropped(metadata), DateTimeZone.Utc);

    private static DroppedFile Dropped((string Key, string Value)[] metadata) => new()
    {
        Name = new BlobName("acme", "a.txt"),
        ETag = "1",
        Dropped = DateTimeOffset.UnixEpoch,
        Metadata = metadata.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
        Bytes = 0,
        Content = ReadOnlyMemory<byte>.Empty,
    };
}
