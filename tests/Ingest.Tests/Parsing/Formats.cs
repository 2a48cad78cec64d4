using Ingest.Parsing;
using Xunit;

namespace Ingest.Tests.Parsing;

/// <summary>Recognises and reads text that is written in a test.</summary>
internal static class Formats
{
    public static SourceFile File(string text, string? extension = null, string? mediaType = null) =>
        new(System.Text.Encoding.UTF8.GetBytes(text), text) { Extension = extension, MediaType = mediaType };

    public static string Of(string text, string? extension = null, string? mediaType = null) =>
        ArticleFormats.Recognize(File(text, extension, mediaType))?.Format ?? "none";

    /// <summary>The article of a file that must be in a format.</summary>
    public static ParsedArticle Read(string format, string text, string? extension = null)
    {
        var result = Parse(format, text, extension);
        Assert.True(result.IsArticle, result.Problem?.Detail);
        return result.Article;
    }

    public static ParseResult Parse(string format, string text, string? extension = null)
    {
        var file = File(text, extension);
        var parser = ArticleFormats.Recognize(file);
        Assert.Equal(format, parser?.Format);
        return parser!.Parse(file);
    }
}
