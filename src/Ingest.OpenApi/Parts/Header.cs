using System.Text.Json.Nodes;

namespace Ingest.OpenApi.Parts;

/// <summary>A header of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says.</param>
/// <param name="Schema">The rule for its value.</param>
/// <param name="Example">A value.</param>
internal sealed record Header(string Name, string Description, JsonObject Schema, JsonNode Example)
{
    /// <summary>Whether every such answer has it.</summary>
    public bool IsAlways { get; init; } = true;

    /// <summary>What it is told as: another one than its name for a header that means different things.</summary>
    public string Key { get; init; } = Name;

    /// <summary>The header as a document has it.</summary>
    public JsonObject Write() => new()
    {
        ["description"] = Description,
        ["required"] = IsAlways,
        ["schema"] = Schema.DeepClone(),
        ["example"] = Example.DeepClone(),
    };
}
