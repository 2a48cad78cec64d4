using System.Globalization;
using Ingest.Http;
using Ingest.Representations;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Documentation;

/// <summary>What the README says of forms, caching and errors is what there is.</summary>
public sealed class HttpTableTests
{
    private static readonly string[] Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n").Split('\n');

    [Fact]
    public void EveryFormIsInItsTableInItsOrder() => Assert.Equal(ArticleRepresentations.MediaTypes, Table("| media type | form |").Select(row => row.Split('`')[1]));

    [Fact]
    public void EveryKindOfCachingIsInItsTable() => Assert.Equal(
        new[] { Caching.Revalidate, Caching.Briefly, Caching.Never }.Order(StringComparer.Ordinal),
        Table("| answer | `Cache-Control` | because |").Select(row => row.Split(" | ")[1].Trim('`')).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryProblemIsInTheTableOfErrors() => Assert.Equal(
        ProblemTypes.All.Select(problem => $"| {problem.Status.ToString(CultureInfo.InvariantCulture)} | `{problem.Code}` |").Order(StringComparer.Ordinal),
        Table("| status | `type` ends in | `errors[].code` |").Select(row => string.Join(" | ", row.Split(" | ")[..2]) + " |").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EveryFaultIsInTheTableOfErrors()
    {
        var table = string.Join('\n', Table("| status | `type` ends in | `errors[].code` |"));

        Assert.All(FaultTypes.All, fault => Assert.Contains($"`{fault.Code}`", table, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Table(string header)
    {
        var start = Array.IndexOf(Readme, header);
        Assert.True(start >= 0, header);
        return Readme.Skip(start + 2).TakeWhile(line => line.StartsWith('|'));
    }
}
