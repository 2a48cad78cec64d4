using FsCheck;
using FsCheck.Xunit;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class UnicodeTextTests
{
    [Fact]
    public void WhatUnicodeForbidsIsReplacedAndNotThrownAt()
    {
        Assert.Equal("a\uFFFDb", UnicodeText.Collapse("a\uFFFEb"));
        Assert.Equal("a\uFFFDb", UnicodeText.Collapse("a\uD800b"));
        Assert.Equal("half\uFFFD of 👩\u200D🚒", UnicodeText.OneLine("half\uD83D of 👩\u200D🚒"));
    }

    [Property]
    public void CollapsingTwiceChangesNothingMore(NonNull<string> text)
    {
        var once = UnicodeText.Collapse(text.Get);

        Assert.Equal(once, UnicodeText.Collapse(once));
    }

    [Theory]
    [InlineData("The\tferry\r\nsails", "The ferry sails")]
    [InlineData("\u202Ederreh", "derreh")]
    [InlineData("The\uFFFF ferry\uFFFE", "The ferry")]
    [InlineData("👩\u200D🚒 und می\u200Cخواهم", "👩\u200D🚒 und می\u200Cخواهم")]
    public void ANameIsOnOneLineAndKeepsItsJoiners(string text, string name) => Assert.Equal(name, UnicodeText.Name(text));

    [Theory]
    [InlineData("5\u00A0000\tcrowns\r\n", "5\u00A0000 crowns")]
    [InlineData("a\0b\u0001c\u009Fd\uFFFF", "abcd")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    [InlineData("\u202Eturned", "\u202Eturned")]
    public void ALineIsAsWrittenButForWhatCannotStandOnOne(string text, string line) => Assert.Equal(line, UnicodeText.OneLine(text));
}
