using Ingest.Http;
using Ingest.OpenApi.Schemas;

namespace Ingest.OpenApi.Parts;

/// <summary>
/// What is told of a function beyond its attributes, which say its route, its methods and its key. The answers that many routes give alike are
/// added to the document by <see cref="ApiDocument"/>: 304, 400 for parameters, 401, 503.
/// </summary>
/// <param name="Function">The function's name.</param>
/// <param name="Tag">The group that it is shown in: one of <see cref="Tags"/>.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Description">What a caller has to know beyond that.</param>
internal sealed record Operation(string Function, string Tag, string Summary, string Description)
{
    /// <summary>Parameters of the path and the query.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The members of the JSON object that is sent; none when nothing is sent.</summary>
    public IReadOnlyList<Parameter> Members { get; init; } = [];

    /// <summary>The answer when all is well.</summary>
    public required Func<SchemaSet, Answer> Answer { get; init; }

    /// <summary>The errors of its own.</summary>
    public IReadOnlyList<ProblemType> Problems { get; init; } = [];

    /// <summary>The faults that no single parameter has, such as an empty range.</summary>
    public IReadOnlyList<FaultType> Faults { get; init; } = [];

    /// <summary>Whether it asks storage, which may not answer.</summary>
    public bool NeedsStorage { get; init; } = true;
}
