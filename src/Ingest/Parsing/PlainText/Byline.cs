namespace Ingest.Parsing.PlainText;

/// <summary>Who wrote a report and, when the byline says so, where and for whom.</summary>
/// <param name="Names">The names as written.</param>
/// <param name="Place">The place of <c>By A. Name in Place</c>.</param>
/// <param name="Agency">The agency of <c>By A. Name | Agency</c>.</param>
internal sealed record Byline(IReadOnlyList<string> Names, string? Place, string? Agency);
