using Ingest.Parsing.Fields;
using Xunit;

namespace Ingest.Tests.Parsing.Fields;

public sealed class FieldTimeTests
{
    [Theory]
    [InlineData("2026-05-24", "2026-05-24T00:00:00", null)]
    [InlineData("2026-05-24T06:30:00+02:00", "2026-05-24T06:30:00", 2)]
    [InlineData("24 May 2026, 6:30 pm", "2026-05-24T18:30:00", null)]
    [InlineData("9 a.m. EDT May 25, 2026", "2026-05-25T09:00:00", -4)]
    [InlineData("12 a.m. GMT May 25, 2026", "2026-05-25T00:00:00", 0)]
    [InlineData("9 p.m. ET, 25 January 2026", "2026-01-25T21:00:00", -5)]
    [InlineData("9 p.m. ET, 25 July 2026", "2026-07-25T21:00:00", -4)]
    [InlineData("24. Mai 2026, 18:30 Uhr", "2026-05-24T18:30:00", null)]
    [InlineData("25. Mai 2026, 6.30 Uhr MESZ", "2026-05-25T06:30:00", 2)]
    [InlineData("24.05.2026, 18 Uhr", "2026-05-24T18:00:00", null)]
    [InlineData("24 mai 2026 à 6h30", "2026-05-24T06:30:00", null)]
    [InlineData("24 de mayo de 2026", "2026-05-24T00:00:00", null)]
    public void ATimeIsReadAsPeopleWriteIt(string text, string local, int? offsetHours)
    {
        var time = FieldTime.Read(text);

        Assert.Equal(local, time?.Local.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(offsetHours, time?.Offset?.Seconds / 3600);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("Sunday 9 a.m.")]
    [InlineData("05/06/2026")]
    [InlineData("13 p.m. May 25, 2026")]
    [InlineData("31 April 2026")]
    [InlineData("9 a.m. BST May 25, 2026")]
    public void WhatLeavesTheTimeOpenIsNotRead(string text) => Assert.Null(FieldTime.Read(text));
}
