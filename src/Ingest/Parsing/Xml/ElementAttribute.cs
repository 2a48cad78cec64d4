namespace Ingest.Parsing.Xml;

/// <summary>An attribute.</summary>
/// <param name="Name">The local name.</param>
/// <param name="Namespace">The namespace; empty when it is in none.</param>
/// <param name="Value">The value, references resolved.</param>
internal readonly record struct ElementAttribute(string Name, string Namespace, string Value);
