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

    [Fact]
    public void TheBoundaryIsExactToTheTick()
    {
        var instant = new DateTimeOffset(2026, 5, 24, 9, 30, 0, TimeSpan.Zero);

        Assert.True(string.CompareOrdinal(ListKeys.Row(instant, Id), ListKeys.Boundary(instant)) < 0);
        Assert.True(string.CompareOrdinal(ListKeys.Row(instant.AddTicks(-1), Id), ListKeys.Boundary(instant)) > 0);
    }

    private static DateTimeOffset Instant(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
