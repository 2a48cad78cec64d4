using System.Text;

namespace Ingest.Storage;

/// <summary>
/// Places in lists as text for one column, a line each: the row key and the list, neither of which has blanks in it. An
/// article with all the keywords that it may have stands in over 50 lists.
/// </summary>
internal static class LeftoverRows
{
    /// <summary>
    /// A string column holds 64 KiB of UTF-16 (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
    /// That is enough for three versions with as many and as long keywords as there may be, none of whose runs came to its
    /// end; what was left before those is for <see cref="Maintenance.Reconciliation"/> to find.
    /// </summary>
    private const int Characters = 32_768;

    /// <summary>The text; null when there are none.</summary>
    /// <param name="keys">The places, the latest last.</param>
    public static string? Write(IReadOnlyList<TableKey> keys)
    {
        var text = new StringBuilder();
        foreach (var key in keys.Reverse())
        {
            var line = $"{key.RowKey} {key.PartitionKey}\n";
            if (text.Length + line.Length > Characters)
            {
                break;
            }

            text.Append(line);
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    /// <summary>Reads the text back.</summary>
    public static IReadOnlyList<TableKey> Read(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(line => line.Split(' ')).Select(words => new TableKey(words[1], words[0]))];
}
