namespace Ingest.Articles;

/// <summary>Where and when a report was filed, from the words before its lede: <c>HARBOURTOWN, May 24 (Agency) —</c>.</summary>
/// <param name="Place">The place, as written.</param>
/// <param name="Date">The day, its year worked out from the upload when the dateline leaves it out.</param>
/// <param name="Agency">The agency, as written.</param>
public sealed record Dateline(string? Place, DateOnly? Date, string? Agency);
