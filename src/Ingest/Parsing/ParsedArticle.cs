using Ingest.Articles;

namespace Ingest.Parsing;

/// <summary>
/// What a document says of itself. What it does not say is null or empty: working out the rest (a headline from
/// the path, a year from the upload) is the business of ingestion.
/// </summary>
public sealed record ParsedArticle
{
    /// <summary>The headline, if the document has one.</summary>
    public string? Headline { get; init; }

    /// <summary>Where the headline stood. Means nothing without one.</summary>
    public HeadlineOrigin HeadlineOrigin { get; init; } = HeadlineOrigin.FirstLine;

    /// <summary>The line under the headline.</summary>
    public string? Subheadline { get; init; }

    /// <summary>The writers' names, in the order given.</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];

    /// <summary>The dateline, as written.</summary>
    public ParsedDateline? Dateline { get; init; }

    /// <summary>The copy, in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The credits found in the copy.</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];
}
