namespace Ingest.Articles;

/// <summary>What a <see cref="Credit"/> is for.</summary>
public enum CreditKind
{
    /// <summary>A photograph or other still image.</summary>
    Photo,

    /// <summary>A film or video.</summary>
    Video,

    /// <summary>A drawing, map, chart or illustration.</summary>
    Graphic,

    /// <summary>Words: translation, additional reporting, research.</summary>
    Text,
}
