using System.Text.Json.Nodes;

namespace Ingest.Tests.Contract;

/// <summary>Something to be checked against a schema of the document.</summary>
/// <param name="Name">What it is, for the message.</param>
/// <param name="Pointer">Where in the document the schema is: a JSON pointer.</param>
/// <param name="Value">The JSON.</param>
internal sealed record SchemaCase(string Name, string Pointer, JsonNode? Value);
