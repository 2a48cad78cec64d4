namespace Ingest.Maintenance;

/// <summary>One of the things that a reconciliation walks through, page by page.</summary>
internal interface ICheck
{
    /// <summary>Looks at a page and repairs what is wrong. Harmless to repeat, and beside live ingestion.</summary>
    /// <param name="token">The page: null for the first.</param>
    /// <param name="tally">Where it is counted.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The next page; null when this was the last.</returns>
    Task<string?> CheckPageAsync(string? token, RepairTally tally, CancellationToken cancellationToken);
}
