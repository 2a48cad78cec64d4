using Ingest.Articles;

namespace Ingest.Benchmarks.Corpus;

/// <summary>Words from real files, made fit for one cell of a Markdown table.</summary>
internal static class Cell
{
    /// <summary>The words on one line, cut at a length in characters.</summary>
    public static string Of(string? words, int characters) =>
        SafeText.OneLine(UnicodeText.CutAtWord(UnicodeText.Collapse(words ?? ""), characters)).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>The path of a file from its folder, with slashes.</summary>
    public static string Path(string folder, string file) => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
}
