namespace Ingest.Benchmarks.Soak;

/// <summary>What happens to a file after it was dropped.</summary>
internal enum SoakFate
{
    /// <summary>Nothing.</summary>
    Stays,

    /// <summary>Another text takes its place.</summary>
    Corrected,

    /// <summary>Its article is withdrawn on request.</summary>
    Withdrawn,

    /// <summary>The file is deleted.</summary>
    Deleted,

    /// <summary>It is dropped after another one that says the same.</summary>
    Duplicate,
}
