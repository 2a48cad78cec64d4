using System.Globalization;
using Azure.Data.Tables;
using Xunit;

namespace Ingest.Tests.Harness;

/// <summary>What stands in the tables, for comparing one end state with another.</summary>
internal static class StoredTables
{
    private static readonly string[] Tables = ["Articles", "ArticleLists", "Uploads"];

    /// <summary>All rows with their columns, less those that tell when something happened or which upload it was.</summary>
    public static async Task<IReadOnlyList<string>> DumpAsync(string storage)
    {
        string[] passedOver = ["odata.etag", "Timestamp", "Started", "Completed", "Dropped", "Ingested", "Updated", "Published", "BlobETag", "Document0", "Card", "RowKey", "StaleListRows"];
        List<string> rows = [];
        foreach (var table in Tables)
        {
            await foreach (var row in RowsAsync(storage, table))
            {
                var columns = row.Where(column => !passedOver.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal);
                rows.Add($"{table}: {string.Join(" ", columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}")))}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public static IAsyncEnumerable<TableEntity> RowsAsync(string storage, string table) =>
        new TableClient(storage, table).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken);
}
