using Ingest.Queries;
using Xunit;

namespace Ingest.Tests.Queries;

/// <summary>A cursor says where a page goes on, to the question that it was given for.</summary>
public sealed class PageCursorTests
{
    [Theory]
    [InlineData("acme")]
    [InlineData("0000000000000000001~84jyv2f43w6y6gxca0vj09r5yc")]
    public void ACursorReadsAsItWasWritten(string key) => Assert.Equal(key, PageCursor.Read(PageCursor.Write(key, "uploads"), "uploads"));

    [Fact]
    public void AnotherQuestionsCursorDoesNotRead() => Assert.Null(PageCursor.Read(PageCursor.Write("acme", "uploads\nacme"), "uploads\nnorthwire"));

    [Fact]
    public void ACursorThatWasAlteredAnywhereDoesNotRead()
    {
        var cursor = PageCursor.Write("acme", "publishers");
        for (var at = 0; at < cursor.Length; at++)
        {
            var altered = cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..];
            Assert.Null(PageCursor.Read(altered, "publishers"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("not base64url!")]
    public void WhatIsNoCursorDoesNotRead(string text) => Assert.Null(PageCursor.Read(text, "publishers"));

    [Fact]
    public void ATextThatIsTooLongIsNotEvenDecoded() => Assert.Null(PageCursor.Read(new string('A', 1_000_000), "publishers"));
}
