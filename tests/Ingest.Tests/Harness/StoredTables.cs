using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Xunit;

namespace Ingest.Tests.Harness;

/// <summary>What stands in the tables, for comparing one end state with another.</summary>
internal static partial class StoredTables
{
    /// <summary>All of Ingest's tables.</summary>
    public static readonly string[] Tables = ["Articles", "ArticleLists", "Changes", "Fingerprints", "Uploads"];

    /// <summary>Columns that tell when something happened, or which upload it was.</summary>
    private static readonly string[] Passing = ["odata.etag", "Timestamp", "Started", "Completed", "Dropped", "Ingested", "Updated", "BlobETag", "ChangeAt", "SettledChangeAt", "Leftovers"];

    /// <summary>The row key of a change begins with its time.</summary>
    private const int TimeDigits = 19;

    /// <summary>All rows with their keys and columns, less what is another in every run.</summary>
    public static async Task<IReadOnlyList<string>> DumpAsync(string storage)
    {
        List<string> rows = [];
        foreach (var table in Tables)
        {
            await foreach (var row in RowsAsync(storage, table))
            {
                if (table == "Changes")
                {
                    if (row.GetString("Type") == "Closed")
                    {
                        continue;
                    }

                    (row.PartitionKey, row.RowKey) = ("", row.RowKey[TimeDigits..]);
                }

                var columns = row.Where(column => !Passing.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal);
                var text = string.Join(" ", columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}")));
                rows.Add($"{table}: {PassingFields().Replace(text, "")}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public static IAsyncEnumerable<TableEntity> RowsAsync(string storage, string table) =>
        new TableClient(storage, table).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken);

    [GeneratedRegex("\"(ingested|updated|etag|completed|time)\":\"[^\"]*\",?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PassingFields();
}
