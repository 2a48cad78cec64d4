namespace Ingest.Parsing;

/// <summary>What a document says of its own release (the IPTC's publication status).</summary>
public enum ReleaseStatus
{
    /// <summary>It may be published, after its embargo if it has one.</summary>
    Usable,

    /// <summary>It may not be published until further notice.</summary>
    Withheld,

    /// <summary>It must not be published any more.</summary>
    Canceled,
}
