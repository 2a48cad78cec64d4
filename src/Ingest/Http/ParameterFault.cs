namespace Ingest.Http;

/// <summary>What is wrong with one parameter of a request.</summary>
/// <param name="Parameter">Its name, as the caller wrote it.</param>
/// <param name="Code">Stable, for programs: <c>out-of-range</c>.</param>
/// <param name="Detail">One sentence for people: the rule that it breaks.</param>
public sealed record ParameterFault(string Parameter, string Code, string Detail);
