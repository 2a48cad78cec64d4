using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("acme/ferry.txt", "acme/ferry.txt")]
    [InlineData("acme/été 漢字 👩.txt", "acme/été 漢字 👩.txt")]
    [InlineData("a.txt\r\nerror: forged", "a.txt\uFFFD\uFFFDerror: forged")]
    [InlineData("a\u001b[31m.txt", "a\uFFFD[31m.txt")]
    [InlineData("gpj.\u202Eexe", "gpj.\uFFFDexe")]
    [InlineData("a\u2028b", "a\uFFFDb")]
    public void WhatCouldForgeALineIsReplaced(string text, string safe) => Assert.Equal(safe, SafeText.OneLine(text));

    [Fact]
    public void ALoneSurrogateIsReplaced() => Assert.Equal("a\uFFFDb", SafeText.OneLine("a\uD800b"));

    [Fact]
    public void LineEndsOfSeveralLinesStay() => Assert.Equal($"one{Environment.NewLine}two\uFFFD", SafeText.Lines("one\ntwo\u0007"));
}
