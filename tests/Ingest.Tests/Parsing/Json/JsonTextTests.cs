using System.Text.Json;
using FsCheck.Xunit;
using Ingest.Parsing;
using Ingest.Parsing.Json;
using Xunit;

namespace Ingest.Tests.Parsing.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData(" \n{ \"a\": 1 }")]
    [InlineData("{\"a")]
    [InlineData("[ {")]
    [InlineData("[\"a\", \"b\"]")]
    [InlineData("\"just a string\"")]
    [InlineData(" \"\\\"We are here,\\\" he said.\\nNobody was.\"\n")]
    [InlineData("\"\"")]
    [InlineData("{ // A remark.\n \"a\": 1, }")]
    public void JsonIsKnownByHowItOpens(string text) => Assert.NotNull(JsonText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("[Editor's note: this is copy.]")]
    [InlineData("[1] A footnote.")]
    [InlineData("[\"We are here,\" he said.]")]
    [InlineData("{{ headline }}")]
    [InlineData("\"A line that is quoted.\" It goes on.")]
    [InlineData("\"We are here,\" he said, \"and stay.\"")]
    [InlineData("\"A line that is quoted.\nAnd another.\"")]
    [InlineData("\"No \\such escape\"")]
    [InlineData("\"ends in an escape\\\"")]
    [InlineData("\"")]
    [InlineData("42")]
    public void CopyIsNotTakenForJson(string text) => Assert.Null(JsonText.Read(text));

    [Theory]
    [InlineData("{\"a\": 1,,}", 1, 9)]
    [InlineData("{\n  \"ä€😀\": x\n}", 2, 11)]
    [InlineData("{\n\n\"a\": ", 3, 6)]
    public void AFaultIsNamedByLineAndColumn(string text, int line, int column)
    {
        var fault = JsonText.Read(text)?.Fault;

        Assert.Equal((line, column), (fault?.Line, fault?.Column));
    }

    [Theory]
    [InlineData(@"\ud800", "\uFFFD")]
    [InlineData(@"\uDC00\ud83c\udf27\uD83C", "\uFFFD🌧\uFFFD")]
    [InlineData(@"\\ud800", @"\ud800")]
    [InlineData(@"\ud83c\\udf27", "\uFFFD\\udf27")]
    [InlineData(@"\ud800\u0041", "\uFFFDA")]
    public void HalfACharacterIsReplaced(string escaped, string expected) =>
        Assert.Equal(expected, JsonText.Read($"{{\"a\":\"{escaped}\"}}")?.Root?.GetProperty("a").GetString());

    [Fact]
    public void DeepNestingIsAFault()
    {
        var text = string.Concat(Enumerable.Repeat("[{\"a\":", 50_000));

        Assert.Contains("depth of 64", JsonText.Read(text)?.Fault?.What, StringComparison.Ordinal);
    }

    [Fact]
    public void OfTwoPropertiesOfOneNameTheLastCounts() =>
        Assert.Equal("2", JsonFields.Of(JsonText.Read("{\"a\":\"1\",\"A\":\"2\"}")!.Root!.Value)?.Text("a"));

    [Property]
    public void NoTextThrows(string? text)
    {
        foreach (var opening in new[] { "", "{", "{\"", "[{\"uri\":\"", "{\"uri\":\"\\ud8" })
        {
            var file = new SourceFile(default, opening + text);
            var parser = ArticleFormats.Recognize(file);

            Assert.True(parser is null || parser.Parse(file) is not null);
        }
    }

    [Fact]
    public void NullsAreNoValues() => Assert.False(JsonFields.Of(JsonSerializer.SerializeToElement(new { a = (string?)null }))!.TryGet("a", out _));
}
