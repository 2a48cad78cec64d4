using Ingest.Ingestion;
using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>Outcomes as callers write them.</summary>
internal static class OutcomeName
{
    private static readonly Dictionary<string, Outcome> ByName = Enum.GetValues<Outcome>().ToDictionary(UploadKeys.Name, outcome => outcome, StringComparer.Ordinal);

    /// <summary>The rule in words.</summary>
    public static readonly string Rule = "one of " + string.Join(", ", ByName.Keys);

    /// <summary>The outcome of a name; null when there is none.</summary>
    public static Outcome? Parse(string? name) => name is not null && ByName.TryGetValue(name, out var outcome) ? outcome : null;
}
