using Ingest.Articles;

namespace Ingest.Parsing;

/// <summary>
/// What a document says of itself. What it does not say is null or empty: working out the rest (a headline from
/// the path, a year from the upload, an instant from a local time) and holding all of it to the limits is the
/// business of ingestion.
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

    /// <summary>The section, as written.</summary>
    public string? Section { get; init; }

    /// <summary>Keywords, in the order given.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The declared language, as written.</summary>
    public string? Language { get; init; }

    /// <summary>When the document says that it was, or will be, published.</summary>
    public ParsedTime? Published { get; init; }

    /// <summary>Before when the document may not be shown.</summary>
    public ParsedTime? Embargo { get; init; }

    /// <summary>Whether the document may be shown at all.</summary>
    public ReleaseStatus Release { get; init; }

    /// <summary>The copy, in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The credits found in the copy.</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>What was passed over.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}
