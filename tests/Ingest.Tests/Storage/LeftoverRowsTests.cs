using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class LeftoverRowsTests
{
    private const int ColumnCharacters = 32_768;

    [Property]
    public void WhatIsWrittenIsRead(DateTime[] published)
    {
        var keys = published.Select((time, number) => Key(time, $"section~{number}")).ToList();

        Assert.Equal(keys, LeftoverRows.Read(LeftoverRows.Write(keys)));
    }

    [Fact]
    public void NothingIsNoColumn() => Assert.Null(LeftoverRows.Write([]));

    [Fact]
    public void OfMoreThanAColumnHoldsTheLatestAreKept()
    {
        var keys = Enumerable.Range(0, 1000).Select(number => Key(DateTime.UnixEpoch, $"keyword~{number}{new string('k', Limits.NameCharacters - 4)}")).ToList();

        var text = LeftoverRows.Write(keys);

        Assert.InRange(text!.Length, ColumnCharacters - 200, ColumnCharacters);
        var kept = LeftoverRows.Read(text);
        Assert.InRange(kept.Count, 3 * (3 + Limits.Keywords), keys.Count);
        Assert.Equal(keys.TakeLast(kept.Count), kept);
    }

    private static TableKey Key(DateTime published, string list) =>
        new(list, ListKeys.Row(new DateTimeOffset(DateTime.SpecifyKind(published, DateTimeKind.Utc)), ArticleId.Of("acme/a.txt")));
}
