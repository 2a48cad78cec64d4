namespace Ingest.Maintenance;

/// <summary>What a reconciliation repaired.</summary>
public enum RepairKind
{
    /// <summary>A file that had not been ingested, or whose last try had failed, was.</summary>
    Ingested,

    /// <summary>An article whose file is gone was withdrawn.</summary>
    Withdrawn,

    /// <summary>An article's run had died before its end; what was missing was done.</summary>
    Finished,

    /// <summary>A list lacked an article, showed an old version of it, or showed one that does not belong there.</summary>
    List,

    /// <summary>The fingerprint of a text was missing, or named an article that says something else.</summary>
    Fingerprint,

    /// <summary>A change that readers have to know of had not been told.</summary>
    Change,

    /// <summary>The lists of receipts lacked one, or showed one that is not so any more, or a publisher's name was missing.</summary>
    Upload,

    /// <summary>The number of a publisher's articles was another than there are.</summary>
    Count,

    /// <summary>Something could not be repaired this time; the log says why.</summary>
    Failed,
}
