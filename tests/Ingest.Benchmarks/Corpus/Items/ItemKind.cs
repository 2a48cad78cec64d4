namespace Ingest.Benchmarks.Corpus.Items;

/// <summary>What a file of an agency's format says that it is.</summary>
internal enum ItemKind
{
    /// <summary>A text item with its body in the file: has to become an article.</summary>
    Text,

    /// <summary>A text item whose body is not in the file: has to be rejected.</summary>
    BodilessText,

    /// <summary>An item that calls itself a picture, an event or the like but holds a body, or a part of an item: either will do.</summary>
    Either,

    /// <summary>Nothing to read: a picture, an event, a concept. Has to be rejected.</summary>
    Other,

    /// <summary>Several text items: has to be rejected.</summary>
    Several,

    /// <summary>A document that takes an item back: must not become an article.</summary>
    Canceled,

    /// <summary>Not well-formed: has to be rejected, as such or for what can be made out of it.</summary>
    Broken,
}
