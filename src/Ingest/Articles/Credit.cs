namespace Ingest.Articles;

/// <summary>Who made, and who supplied, something that goes with the article. At least one of the two is known.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Creator">The person who made it, as written.</param>
/// <param name="Provider">The agency or publication that supplied it, as written.</param>
public sealed record Credit(CreditKind Kind, string? Creator, string? Provider);
