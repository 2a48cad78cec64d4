namespace Ingest.Benchmarks.Corpus.Items;

/// <summary>An agency's format, read only as far as to know what to expect of a file.</summary>
internal interface IItemFormat
{
    /// <summary>The name of its folder.</summary>
    string Name { get; }

    /// <summary>The extension of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>What a file says of itself; null for one that is no item, such as a schema.</summary>
    ItemExpectation? Read(byte[] content);
}
