namespace Ingest.Storage;

/// <summary>Where a row stands in a table.</summary>
public sealed record TableKey(string PartitionKey, string RowKey);
