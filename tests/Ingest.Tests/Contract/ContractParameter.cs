using System.Text.Json.Nodes;

namespace Ingest.Tests.Contract;

/// <summary>A parameter or a member of a body, as the document tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it goes: <c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>.</param>
/// <param name="Pointer">Where its schema is in the document.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Example">The documented example, as it is sent.</param>
/// <param name="Codes">What a bad value is answered with, the usual one first; none when no value is bad.</param>
/// <param name="GoesWith">The other parameter, and those of its values, that it goes with alone; null when it goes with any.</param>
/// <param name="IsRequired">Whether it has to be given.</param>
internal sealed record ContractParameter(string Name, string Place, string Pointer, JsonObject Schema, string Example, IReadOnlyList<string> Codes, (string Name, IReadOnlyList<string> Values)? GoesWith, bool IsRequired)
{
    /// <summary>Whether it goes with just one question, and so is sent alone.</summary>
    public bool IsCursor => Codes is ["invalid-cursor"];

    /// <summary>Its name in <c>errors[].parameter</c>.</summary>
    public string Shown => Place == "body" ? $"/{Name}" : Name;

    public bool IsNumber => Schema["type"]!.GetValue<string>() == "integer";

    /// <summary>Whether it is several values with commas between them.</summary>
    public bool IsList => Schema["type"]!.GetValue<string>() == "array";

    /// <summary>The only values that it has; none when there are too many to tell.</summary>
    public IEnumerable<string> Values => (Schema["enum"]?.AsArray() ?? []).Select(value => value!.GetValue<string>());
}
