using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Harness;

/// <summary>What stands in the tables, for comparing one end state with another.</summary>
internal static partial class StoredTables
{
    /// <summary>All of Ingest's tables that hold articles or what follows from them.</summary>
    public static readonly string[] Tables = ["Articles", "ArticleLists", "Changes", "Fingerprints", "Publishers", "Uploads"];

    /// <summary>Columns that tell when something happened, which upload it was, or how often it was tried.</summary>
    private static readonly string[] Passing = ["odata.etag", "Timestamp", "Started", "Completed", "Dropped", "Ingested", "Updated", "BlobETag", "ChangeAt", "EarlierStamps", "Changed", "SettledChangeAt", "Attempts"];

    /// <summary>All rows with their keys and columns, less what is another in every run. The counts of a publisher's articles are one row, their sum.</summary>
    public static async Task<IReadOnlyList<string>> DumpAsync(string storage)
    {
        List<string> rows = [];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var table in Tables)
        {
            await foreach (var row in RowsAsync(storage, table))
            {
                if (table == "Uploads" && row.RowKey.StartsWith("~c~", StringComparison.Ordinal))
                {
                    counts[row.PartitionKey] = counts.GetValueOrDefault(row.PartitionKey) + row.GetInt32("Articles")!.Value;
                    continue;
                }

                // Where a change came too late for its place, the place is closed: it says nothing.
                if (table != "Changes" || row.GetString("Type") != "Closed")
                {
                    rows.Add($"{table}: {Text(table, row)}");
                }
            }
        }

        rows.AddRange(counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"Uploads: counted RowKey={count.Key} Articles={count.Value}")));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>The rows of one publisher, who is called <c>$</c> in them, with the paths of articles instead of their ids.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> dump, string publisher, IReadOnlyList<string> paths)
    {
        var ids = paths.ToDictionary(path => ArticleId.Of($"{publisher}/{path}"), path => path, StringComparer.Ordinal);
        return
        [
            .. dump
                .Where(row => ids.Keys.Any(id => row.Contains(id, StringComparison.Ordinal)) || row.Contains($"RowKey={publisher}", StringComparison.Ordinal))
                .Select(row => ids.Aggregate(row, (text, id) => text.Replace(id.Key, $"({id.Value})", StringComparison.Ordinal)).Replace(publisher, "$", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    public static IAsyncEnumerable<TableEntity> RowsAsync(string storage, string table) =>
        new TableClient(storage, table).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken);

    private static string Text(string table, TableEntity row)
    {
        if (table == "Changes")
        {
            row["PartitionKey"] = "day";
            row["RowKey"] = row.RowKey[(row.RowKey.IndexOf('~', StringComparison.Ordinal) + 1)..];
        }

        if (table == "Uploads" && (row.RowKey.StartsWith("~u~", StringComparison.Ordinal) || row.RowKey.StartsWith("~o~", StringComparison.Ordinal)))
        {
            row["RowKey"] = TimeInKey().Replace(row.RowKey, "~");
        }

        var columns = row.Where(column => !Passing.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal);
        var text = string.Join(" ", columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={Value(column.Value)}")));
        return PassingFields().Replace(text, "");
    }

    private static string? Value(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture);

    [GeneratedRegex("~[0-9]{19}~", RegexOptions.NonBacktracking)]
    private static partial Regex TimeInKey();

    [GeneratedRegex("\"(ingested|updated|etag|time|at|completed)\":\"[^\"]*\",?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PassingFields();
}
