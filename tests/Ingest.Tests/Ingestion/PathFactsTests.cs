using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Ingestion;
using Xunit;

namespace Ingest.Tests.Ingestion;

public sealed class PathFactsTests
{
    [Theory]
    [InlineData("prisoner-exchange.txt", "Prisoner exchange")]
    [InlineData("world/2026-05-24-prisoner-exchange.txt", "Prisoner exchange")]
    [InlineData("a/b/été_à_la_côte.txt", "Été à la côte")]
    [InlineData("NET-LOFT.TXT", "NET LOFT")]
    [InlineData("no extension", "No extension")]
    [InlineData("Mr. Tarn goes to sea", "Mr. Tarn goes to sea")]
    [InlineData("version 2.0", "Version 2.0")]
    [InlineData("2026-05-24.txt", "2026-05-24")]
    [InlineData("---.txt", "---")]
    [InlineData(".txt", ".txt")]
    public void AHeadlineIsMadeOfTheFilesName(string path, string headline) => Assert.Equal(headline, PathFacts.Headline(path));

    [Theory]
    [InlineData("2026/05/24/ferry.txt", "2026-05-24")]
    [InlineData("wire/2026/05/24/ferry.txt", "2026-05-24")]
    [InlineData("2026-05-24-ferry.txt", "2026-05-24")]
    [InlineData("2026-05-24.txt", "2026-05-24")]
    [InlineData("2026-05-24/ferry.txt", "2026-05-24")]
    [InlineData("2026/05/24/2026-05-25-ferry.txt", "2026-05-25")]
    public void ADateIsReadFromFoldersOrFile(string path, string date) => Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), PathFacts.Date(path));

    [Theory]
    [InlineData("ferry.txt")]
    [InlineData("2026/13/24/ferry.txt")]
    [InlineData("2026-02-30-ferry.txt")]
    [InlineData("2026/05/ferry.txt")]
    [InlineData("12026-05-24-ferry.txt")]
    [InlineData("2026-05-241.txt")]
    [InlineData("1000/01/01/ferry.txt")]
    public void ThereIsNoneOtherwise(string path) => Assert.Null(PathFacts.Date(path));

    [Property]
    public void EveryPathGivesAHeadline(NonEmptyString path)
    {
        if (path.Get[^1] != '/')
        {
            Assert.InRange(PathFacts.Headline(path.Get).Length, 1, Limits.HeadlineCharacters);
        }
    }
}
