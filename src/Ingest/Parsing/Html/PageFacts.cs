using Ingest.Articles;

namespace Ingest.Parsing.Html;

/// <summary>What a page says of its article outside of the copy. What it does not say is null or empty.</summary>
internal sealed record PageFacts
{
    public string? Headline { get; init; }

    public string? Subheadline { get; init; }

    public IReadOnlyList<string> Byline { get; init; } = [];

    public string? Section { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Language { get; init; }

    public ParsedTime? Published { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}
