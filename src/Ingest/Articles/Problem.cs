namespace Ingest.Articles;

/// <summary>Something that is wrong with an upload, or, as a warning, something that was passed over.</summary>
/// <param name="Code">Stable, for programs: <c>too-large</c>.</param>
/// <param name="Detail">One or two sentences for people: what is wrong and what to do about it.</param>
public sealed record Problem(string Code, string Detail);
