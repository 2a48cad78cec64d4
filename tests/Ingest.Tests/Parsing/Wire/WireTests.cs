using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Wire;
using Xunit;

namespace Ingest.Tests.Parsing.Wire;

public sealed class WireTests
{
    private const string Copy = "\t   HARBOURTOWN (NW) _ The quay reopens.\r\n";

    [Property(MaxTest = 500)]
    public void AnyTextIsReadWithoutAFault(string? text)
    {
        foreach (var written in new[] { text ?? "", Anpa(text ?? ""), Iptc(text ?? "") })
        {
            var file = Formats.File(written);
            _ = new AnpaParser().Recognizes(file);
            _ = new Iptc7901Parser().Recognizes(file);
            Assert.NotNull(new AnpaParser().Parse(file));
            Assert.NotNull(new Iptc7901Parser().Parse(file));
        }
    }

    [Theory]
    [InlineData("AP-NY-05-24-86 0930EDT<", "1986-05-24T09:30:00-04")]
    [InlineData("NW-WF-05-24-26 1337GMT", "2026-05-24T13:37:00+00")]
    [InlineData("16:35ET 31-10-14<", "2014-10-31T16:35:00-04")]
    [InlineData("05-24-70 0930EST", "1970-05-24T09:30:00-05")]
    public void TheTrailerSaysWhenTheMessageWasSent(string trailer, string expected) => Assert.Equal(expected, Written(WireTime.ReadAnpa(trailer)));

    [Theory]
    [InlineData("241530 MAY 26", "2026-05-24T15:30:00")]
    [InlineData("241530 GMT MAI 2026", "2026-05-24T15:30:00+00")]
    [InlineData("310001 Okt 97", "1997-10-31T00:01:00")]
    public void TheDayTimeGroupSaysWhenTheMessageWasSent(string group, string expected) => Assert.Equal(expected, Written(WireTime.ReadIptc(group)));

    [Theory]
    [InlineData("AP-NY-13-32-86 0930EDT<")]
    [InlineData("05-24-86 2530EDT")]
    [InlineData("05-24-86 0930XYZ")]
    [InlineData("The score was 05-24-86")]
    public void WhatIsNoTrailerSaysNothing(string line) => Assert.Null(WireTime.ReadAnpa(line));

    [Theory]
    [InlineData("``Quoted,'' he said", "“Quoted,” he said")]
    [InlineData("a _ and b", "a — and b")]
    [InlineData("snake_case ___", "snake_case ___")]
    [InlineData("a\u0010b", "a b")]
    [InlineData("one tow\u0018two", "one two")]
    [InlineData("a\fbf1\vb", "ab")]
    [InlineData("a\fb", "a\nb")]
    [InlineData("\u001B(Ba\u0016b\u0000", "ab")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    public void CodesBecomeCharacters(string coded, string expected) => Assert.Equal(expected, WireText.Read(coded));

    [Theory]
    [InlineData("F}r Gr|~e und K{lte, der Reihe nach", "Für Größe und Kälte, der Reihe nach")]
    [InlineData("att g} p} sj|n och {ta s{d", "att gå på sjön och äta säd")]
    [InlineData("a {b} c || d ~ e und der", "a {b} c || d ~ e und der")]
    [InlineData("x{y a{b c{d without small words", "x{y a{b c{d without small words")]
    public void NationalLettersAreReadInTheirLanguage(string coded, string expected) => Assert.Equal(expected, NationalCharacters.Read(coded));

    [Theory]
    [InlineData("BC-Quay MandatoryKill", ReleaseStatus.Canceled)]
    [InlineData("BC-Quay 1stLd-Withhold", ReleaseStatus.Withheld)]
    [InlineData("BC-Road-Kill 1stLd", ReleaseStatus.Usable)]
    public void TheVersionTakesAReportBack(string keyword, ReleaseStatus expected) =>
        Assert.Equal(expected, Formats.Read("anpa-1312", Anpa(Copy, keyword)).Release);

    [Theory]
    [InlineData("^BULLETIN KILL<", ReleaseStatus.Canceled)]
    [InlineData("^EDITORS: WITHHOLD<", ReleaseStatus.Withheld)]
    [InlineData("^Frost may kill the beans<", ReleaseStatus.Usable)]
    public void ALineAboveTheCopyTakesAReportBack(string line, ReleaseStatus expected) =>
        Assert.Equal(expected, Formats.Read("anpa-1312", Anpa($"^BC-Quay,20<\r\n{line}\r\n{Copy}")).Release);

    [Theory]
    [InlineData("^Eds: EMBARGOED UNTIL 9 a.m. EDT May 25, 2026. With photos.<", "2026-05-25T09:00:00-04")]
    [InlineData("^Hold for release until 25 May 2026<", "2026-05-25T00:00:00")]
    [InlineData("^Embargo on beans ends<", "")]
    public void AnEmbargoStandsAboveTheCopy(string line, string expected) =>
        Assert.Equal(expected, Written(Formats.Read("anpa-1312", Anpa($"^BC-Quay,20<\r\n{line}\r\n{Copy}")).Embargo));

    [Fact]
    public void AnEmbargoThatCannotBeReadKeepsTheReportBack() =>
        Assert.Equal("bad-field", Formats.Parse("anpa-1312", Anpa($"^BC-Quay,20<\r\n^EMBARGOED UNTIL the board has met<\r\n{Copy}")).Problem?.Code);

    [Fact]
    public void MessagesOneAfterAnotherAreTooMany()
    {
        Assert.Equal(Problems.ManyArticles(3), Formats.Parse("anpa-1312", string.Concat(Enumerable.Repeat(Anpa(Copy), 3))).Problem);
        Assert.Equal(Problems.ManyArticles(2), Formats.Parse("iptc-7901", string.Concat(Enumerable.Repeat(Iptc(Copy), 2))).Problem);
    }

    [Fact]
    public void AMessageThatWasCutOffHasWhatArrived()
    {
        var whole = Anpa(Copy);
        var cut = whole[..whole.IndexOf("quay", StringComparison.Ordinal)];

        Assert.Equal("The", Formats.Read("anpa-1312", cut).Blocks[^1].Text);
    }

    private static string Anpa(string text, string keyword = "BC-Quay") =>
        $"\u0016\u0016\u0001a0521\u001F-----\r\nr s\u0013\u0011 {keyword} 05-24 0020\r\n\u0002{text}\u0003\r\nNW-NY-05-24-26 0930EDT<\r\n\u0004\r\n";

    private static string Iptc(string text) => $"\u0001nwi0107 4 s 20\r\n\u0002{text}\u0003\r\n241259 May 26\r\n\u0004\r\n";

    private static string Written(ParsedTime? time) =>
        time is { } known ? known.Local.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + known.Offset?.ToString("+HH", System.Globalization.CultureInfo.InvariantCulture) : "";
}
