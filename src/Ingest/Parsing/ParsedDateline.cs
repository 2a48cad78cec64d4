namespace Ingest.Parsing;

/// <summary>A dateline as written. At least one of its parts is known.</summary>
/// <param name="Place">The place, as written.</param>
/// <param name="Date">The day, whose year is often left out.</param>
/// <param name="Agency">The agency, as written.</param>
public sealed record ParsedDateline(string? Place, PartialDate? Date, string? Agency);
