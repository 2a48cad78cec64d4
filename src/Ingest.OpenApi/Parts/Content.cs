using System.Text.Json.Nodes;

namespace Ingest.OpenApi.Parts;

/// <summary>A body of one media type.</summary>
/// <param name="MediaType">The media type, without parameters.</param>
/// <param name="Schema">The rule for the body.</param>
/// <param name="Example">A body.</param>
internal sealed record Content(string MediaType, JsonObject Schema, JsonNode Example);
