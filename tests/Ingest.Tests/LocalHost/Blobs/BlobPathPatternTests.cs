using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.LocalHost.Blobs;
using Xunit;

namespace Ingest.Tests.LocalHost.Blobs;

public sealed class BlobPathPatternTests
{
    [Theory]
    [InlineData("articles/{name}", "a/b/c.txt", "name=a/b/c.txt")]
    [InlineData("articles/{publisher}/{name}", "acme/a.txt", "publisher=acme,name=a.txt")]
    [InlineData("articles/{publisher}/{name}", "a/b/c.txt", "publisher=a/b,name=c.txt")]
    [InlineData("articles/{publisher}/{name}", "acme/", "publisher=acme,name=")]
    [InlineData("articles/{publisher}/{name}", "acme", null)]
    [InlineData("articles/in/{name}.txt", "in/a.txt.txt", "name=a.txt")]
    [InlineData("articles/in/{name}.txt", "in/axtxt", null)]
    [InlineData("articles/in/{name}.txt", "IN/a.txt", null)]
    [InlineData("articles/fixed.txt", "fixed.txt", "")]
    [InlineData("articles/{a}-{b}", "x-y-z", "a=x-y,b=z")]
    public void ParametersCaptureGreedily(string path, string name, string? expected)
    {
        var pattern = BlobPathPattern.Parse(path);

        var captures = pattern.Match(name);

        Assert.Equal("articles", pattern.Container);
        Assert.Equal(expected, captures is null ? null : string.Join(',', pattern.Parameters.Select(parameter => $"{parameter}={captures[parameter]}")));
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("articles/")]
    [InlineData("/{name}")]
    [InlineData("Articles/{name}")]
    [InlineData("a--b/{name}")]
    [InlineData("ab/{name}")]
    [InlineData("articles/{name")]
    [InlineData("articles/name}")]
    [InlineData("articles/{}")]
    [InlineData("articles/{a b}")]
    [InlineData("articles/{name}/{Name}")]
    public void WhatIsNoPathIsRefused(string path) => Assert.Throws<FormatException>(() => BlobPathPattern.Parse(path));

    [Fact]
    public void TheLongestNameMatchesInLinearTime()
    {
        var pattern = BlobPathPattern.Parse("articles/" + string.Join('/', Enumerable.Range(0, 12).Select(i => $"{{p{i}}}")) + "/end");
        var start = Stopwatch.GetTimestamp();

        // Backtracking would try more ways than there are atoms in a mole.
        Assert.Null(pattern.Match(string.Concat(Enumerable.Repeat("/", 1024))));
        Assert.True(Stopwatch.GetElapsedTime(start) < TestHost.Patience);
    }

    /// <summary>The real host's way: WebJobs' BindingTemplateSource with a backtracking regex.</summary>
    [Property(MaxTest = 500)]
    public Property CapturesAreThoseOfTheRealHost()
    {
        var text = Gen.Elements("a", "b", "/", ".", "-", "\n", "é", "+", "(").ListOf().Select(parts => string.Concat(parts));
        var tokens = Gen.OneOf(text.Where(part => part.Length > 0).Select(part => (Name: (string?)null, Text: part)), Gen.Constant((Name: (string?)"p", Text: ""))).NonEmptyListOf();
        return Prop.ForAll(tokens.ToArbitrary(), text.ToArbitrary(), (pattern, name) =>
        {
            var path = new StringBuilder();
            var regex = new StringBuilder("^");
            var count = 0;
            foreach (var token in pattern.Take(7))
            {
                var parameter = $"p{count++}";
                path.Append(token.Name is null ? token.Text : $"{{{parameter}}}");
                regex.Append(token.Name is null ? Regex.Escape(token.Text) : $"(?<{parameter}>.*)");
            }

            var expected = Regex.Match(name, regex.Append('$').ToString(), RegexOptions.None, TestHost.Patience);
            var actual = BlobPathPattern.Parse("articles/" + path).Match(name);
            return actual is null
                ? !expected.Success
                : expected.Success && actual.All(capture => string.Equals(expected.Groups[capture.Key].Value, capture.Value, StringComparison.Ordinal));
        });
    }
}
