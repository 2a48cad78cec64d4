namespace Ingest.Http;

/// <summary>A way in which a parameter can break its rule.</summary>
/// <param name="Code">Stable, for programs: <c>errors[].code</c> of an <see cref="ProblemTypes.InvalidParameters">invalid-parameters</see> problem.</param>
/// <param name="Rule">What it is that is broken, in a sentence. The <c>detail</c> of an answer may be more exact.</param>
public sealed record FaultType(string Code, string Rule);
