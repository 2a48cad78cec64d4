namespace Ingest.Http;

/// <summary>What the preconditions of a request come to.</summary>
internal enum Precondition
{
    /// <summary>There are none, or they hold.</summary>
    Holds,

    /// <summary>The caller has the representation already: 304.</summary>
    NotModified,

    /// <summary>The caller takes the article to be another: 412.</summary>
    Failed,
}
