namespace Ingest.Benchmarks.Similar;

/// <summary>What a pair of texts should be called.</summary>
internal enum Verdict
{
    /// <summary>Similar.</summary>
    Similar,

    /// <summary>Either.</summary>
    Either,

    /// <summary>Not similar.</summary>
    Different,
}
