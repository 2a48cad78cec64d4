namespace Ingest.Parsing.Fields;

/// <summary>A field of a document: a header line, or an entry of its front matter.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Values">The value as written, or the items of a list.</param>
internal sealed record NamedField(string Name, IReadOnlyList<string> Values)
{
    public NamedField(string name, string value)
        : this(name, [value])
    {
    }
}
