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
    [InlineData("👩\u200D🚒 und می\u200Cخواهم", "👩\u200D🚒 und می\u200Cخواهم")]
    public void ANameIsOnOneLineAndKeepsItsJoiners(string text, string name) => Assert.Equal(name, UnicodeText.Name(text));
}
