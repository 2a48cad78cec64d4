using System.Text.Json.Nodes;

namespace Ingest.Tests.Contract;

/// <summary>A parameter or a member of a body, as the document tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it goes: <c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>.</param>
/// <param name="Pointer">Where its schema is in the document.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Example">The documented example, as it is sent.</param>
/// <param name="Code">What a bad value is answered with; null when no value is bad.</param>
/// <param name="IsRequired">Whether it has to be given.</param>
internal sealed record ContractParameter(string Name, string Place, string Pointer, JsonObject Schema, string Example, string? Code, bool IsRequired)
{
    /// <summary>Whether it goes with just one question, and so is sent alone.</summary>
    public bool IsCursor => Code == "invalid-cursor";

    /// <summary>Its name in <c>errors[].parameter</c>.</summary>
    public string Shown => Place == "body" ? $"/{Name}" : Name;

    public bool IsNumber => Schema["type"]!.GetValue<string>() == "integer";
}
