using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Benchmarks.Measurement;
using Ingest.Storage;

namespace Ingest.Benchmarks.Ingestion;

/// <summary>The storage calls that ingesting makes, in its order and with its rows, which are known beforehand here.</summary>
internal sealed class BareIngest
{
    private readonly IReadOnlyList<ArticleRows> _rows;
    private readonly BlobContainerClient _drop;
    private readonly TableClient _articles;
    private readonly TableClient _lists;
    private readonly TableClient _receipts;

    private BareIngest(string storage, IReadOnlyList<ArticleRows> rows, RequestCount count)
    {
        _rows = rows;
        var blobOptions = new BlobClientOptions();
        blobOptions.AddPolicy(count, HttpPipelinePosition.PerRetry);
        _drop = new BlobServiceClient(storage, blobOptions).GetBlobContainerClient(ArticleContainer.Name);

        var tableOptions = new TableClientOptions();
        tableOptions.AddPolicy(count, HttpPipelinePosition.PerRetry);
        var tables = new TableServiceClient(storage, tableOptions);
        _articles = tables.GetTableClient("Articles");
        _lists = tables.GetTableClient("ArticleLists");
        _receipts = tables.GetTableClient("Uploads");
    }

    public static async Task<BareIngest> StartAsync(string storage, IReadOnlyList<ArticleRows> rows, RequestCount count, CancellationToken cancellationToken)
    {
        var bare = new BareIngest(storage, rows, count);
        foreach (var table in new[] { bare._articles, bare._lists, bare._receipts })
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
        }

        return bare;
    }

    public async Task StoreAsync(int number, CancellationToken cancellationToken)
    {
        var rows = _rows[number];
        await _receipts.GetEntityIfExistsAsync<TableEntity>(rows.Receipt.PartitionKey, rows.Receipt.RowKey, cancellationToken: cancellationToken);
        await DownloadAsync(_drop.GetBlobClient(FictionalDrop.BlobName(number)), cancellationToken);
        await _articles.GetEntityIfExistsAsync<TableEntity>(rows.Current.PartitionKey, rows.Current.RowKey, cancellationToken: cancellationToken);
        await _articles.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, rows.Current), new(TableTransactionActionType.Add, rows.Version)],
            cancellationToken);
        await Task.WhenAll(rows.Lists.GroupBy(row => row.PartitionKey, StringComparer.Ordinal).Select(list =>
            _lists.SubmitTransactionAsync(list.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken)));
        await _receipts.AddEntityAsync(rows.Receipt, cancellationToken);
    }

    private static async Task DownloadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        using BlobDownloadStreamingResult download = await blob.DownloadStreamingAsync(cancellationToken: cancellationToken);
        var content = new byte[download.Details.ContentLength];
        await download.Content.ReadExactlyAsync(content, cancellationToken);
    }
}
