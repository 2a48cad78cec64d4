namespace Ingest.Ingestion;

/// <summary>What became of an upload.</summary>
public enum Outcome
{
    /// <summary>It became version 1 of an article.</summary>
    Published,

    /// <summary>It became the next version of an article that was there.</summary>
    Corrected,

    /// <summary>It says what the current version says: nothing changed.</summary>
    Unchanged,

    /// <summary>It says what another article of the publisher says, which is listed in its place.</summary>
    Duplicate,

    /// <summary>The article was withdrawn, by its document, by deleting the file, or by a request: nobody can read it any more.</summary>
    Withdrawn,

    /// <summary>It could not become an article; the receipt's problems say why.</summary>
    Rejected,

    /// <summary>Something broke on our side while it was being ingested. It is tried again.</summary>
    Failed,
}
