namespace Ingest.Parsing.PlainText;

/// <summary>Who wrote a report and, when the byline says so, where.</summary>
/// <param name="Names">The names as written.</param>
/// <param name="Place">The place of <c>By A. Name in Place</c>.</param>
internal sealed record Byline(IReadOnlyList<string> Names, string? Place);
