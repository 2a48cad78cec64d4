using System.Text.Json.Serialization;

namespace Ingest.Representations;

/// <summary>A person or organization in linked data.</summary>
/// <param name="Type">Its type in schema.org.</param>
/// <param name="Name">Its name, as written.</param>
internal sealed record LinkedThing([property: JsonPropertyName("@type")] string Type, string Name)
{
    public static LinkedThing Organization(string name) => new("Organization", name);

    public static LinkedThing Person(string name) => new("Person", name);
}
