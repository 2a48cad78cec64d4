namespace Ingest.Parsing;

/// <summary>A dateline as written. At least one of its parts is known.</summary>
/// <param name="Place">The place, as written.</param>
/// <param name="Date">The day, whose year is often left out.</param>
/// <param name="Agency">The agency, as written.</param>
public sealed record ParsedDateline(string? Place, PartialDate? Date, string? Agency)
{
    /// <summary>A dateline completed by another, which says the same or what the first leaves open.</summary>
    internal static ParsedDateline? Merge(ParsedDateline? known, ParsedDateline? other) =>
        known is null || other is null
            ? known ?? other
            : new ParsedDateline(known.Place ?? other.Place, known.Date ?? other.Date, known.Agency ?? other.Agency);
}
