using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Ingest.LocalHost.Blobs;

/// <summary>
/// Which blobs a function is done with, and at which ETag, so that a restart runs nothing again. Table
/// <c>LocalHostReceipts</c>: the PartitionKey is the function, the RowKey the SHA-256 of the blob's name in hex (a
/// name may hold what a key may not). All of a function's receipts are in memory while it runs.
/// </summary>
internal sealed class Receipts(TableClient table, string function, TimeProvider time)
{
    public const string TableName = "LocalHostReceipts";

    private readonly ConcurrentDictionary<string, ETag> _done = new(StringComparer.Ordinal);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {function}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["BlobName", "BlobETag"], cancellationToken: cancellationToken))
        {
            _done[row.GetString("BlobName")] = new ETag(row.GetString("BlobETag"));
        }
    }

    /// <summary>The blobs that have receipts.</summary>
    public HashSet<string> BlobNames() => new(_done.Keys, StringComparer.Ordinal);

    public bool Has(string blobName, ETag etag) => _done.TryGetValue(blobName, out var done) && done == etag;

    /// <summary>The function is done with the blob: <c>Succeeded</c> or <c>Poisoned</c>.</summary>
    public async Task WriteAsync(string blobName, ETag etag, string status, CancellationToken cancellationToken)
    {
        var row = new TableEntity(function, RowKey(blobName))
        {
            ["BlobName"] = blobName,
            ["BlobETag"] = etag.ToString(),
            ["Status"] = status,
            ["At"] = time.GetUtcNow(),
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        _done[blobName] = etag;
    }

    /// <summary>The blob is gone.</summary>
    public async Task ForgetAsync(string blobName, CancellationToken cancellationToken)
    {
        await table.DeleteEntityAsync(function, RowKey(blobName), ETag.All, cancellationToken);
        _done.TryRemove(blobName, out _);
    }

    private static string RowKey(string blobName) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blobName)));
}
