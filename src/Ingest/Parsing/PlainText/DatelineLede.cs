namespace Ingest.Parsing.PlainText;

/// <summary>A dateline and the rest of the paragraph that it opened.</summary>
/// <param name="Dateline">The dateline.</param>
/// <param name="Lede">The text behind it; empty when it stood on a line of its own.</param>
internal sealed record DatelineLede(ParsedDateline Dateline, string Lede);
