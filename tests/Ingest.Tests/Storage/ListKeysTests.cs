using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class ListKeysTests
{
    private static readonly string Id = ArticleId.Of("acme/a.txt");

    [Property]
    public void KeysSortNewestFirst(DateTime left, DateTime right)
    {
        var keys = string.CompareOrdinal(ListKeys.Row(Instant(left), Id), ListKeys.Row(Instant(right), Id));

        Assert.Equal(Math.Sign(Instant(right).CompareTo(Instant(left))), Math.Sign(keys));
    }

    [Property]
    public void ABoundaryDividesAListAtItsInstant(DateTime published, DateTime boundary)
    {
        var comparison = string.CompareOrdinal(ListKeys.Row(Instant(published), Id), ListKeys.Boundary(Instant(boundary)));

        Assert.Equal(Instant(published) >= Instant(boundary), comparison < 0);
    }

    [Property]
    public void ARangeHoldsOneRowOfEachPairAndThatInTheRightOrder(DateTime left, DateTime right, DateTime from, DateTime to, bool hasFrom, bool hasTo)
    {
        DateTimeOffset? start = hasFrom ? Instant(from) : null;
        DateTimeOffset? end = hasTo ? Instant(to) : null;
        foreach (var sort in Enum.GetValues<ArticleSort>())
        {
            var (above, below) = ListKeys.Range(sort, start, end);
            foreach (var published in new[] { Instant(left), Instant(right) })
            {
                var pair = ListKeys.Pair(new TableKey("all", ListKeys.Row(published, Id)));
                var found = pair.Where(key => string.CompareOrdinal(key.RowKey, above) > 0 && string.CompareOrdinal(key.RowKey, below) < 0);

                Assert.Equal([ListKeys.Row(published, Id), ListKeys.Row(published, Id, ArticleSort.Oldest)], pair.Select(key => key.RowKey));
                Assert.Equal(!(published < start) && !(published >= end) ? [ListKeys.Row(published, Id, sort)] : [], found.Select(key => key.RowKey));
            }

            var order = string.CompareOrdinal(ListKeys.Row(Instant(left), Id, sort), ListKeys.Row(Instant(right), Id, sort));
            Assert.Equal(sort == ArticleSort.Newest ? Math.Sign(Instant(right).CompareTo(Instant(left))) : Math.Sign(Instant(left).CompareTo(Instant(right))), Math.Sign(order));
        }
    }

    [Fact]
    public void TheBoundaryIsExactToTheTick()
    {
        var instant = new DateTimeOffset(2026, 5, 24, 9, 30, 0, TimeSpan.Zero);

        Assert.True(string.CompareOrdinal(ListKeys.Row(instant, Id), ListKeys.Boundary(instant)) < 0);
        Assert.True(string.CompareOrdinal(ListKeys.Row(instant.AddTicks(-1), Id), ListKeys.Boundary(instant)) > 0);
    }

    private static DateTimeOffset Instant(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
