namespace Ingest.Parsing.Xml;

/// <summary>What stands within an element: exactly one of the two.</summary>
internal readonly record struct ElementContent(Element? Element, string? Text);
