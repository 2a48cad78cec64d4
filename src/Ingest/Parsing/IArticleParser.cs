namespace Ingest.Parsing;

/// <summary>
/// Reads the articles of one format. Stateless: one instance serves all threads. Adding a format means one such class
/// and its line in <see cref="ArticleFormats"/>.
/// </summary>
public interface IArticleParser
{
    /// <summary>The format's short name, as in <see cref="Articles.ArticleSource.Format"/>.</summary>
    string Format { get; }

    /// <summary>What names and declared types announce the format.</summary>
    FormatHints Hints { get; }

    /// <summary>
    /// Whether the file is of this format, or means to be, damaged as it may be. Judges by the content, quickly; a hint
    /// may decide only what the content leaves open. Never throws.
    /// </summary>
    bool Recognizes(SourceFile file);

    /// <summary>
    /// Reads what is there, in time proportional to the file's size. Never throws, whatever the file; called only for
    /// files that it recognizes.
    /// </summary>
    ParseResult Parse(SourceFile file);
}
