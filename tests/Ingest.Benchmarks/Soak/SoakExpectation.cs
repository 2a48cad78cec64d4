using System.Globalization;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Benchmarks.Soak;

/// <summary>What has to stand in the tables after a soak.</summary>
internal static class SoakExpectation
{
    /// <summary>What is otherwise, in words; nothing when all is as it should be.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string storage, int count, CancellationToken cancellationToken)
    {
        var files = Enumerable.Range(0, count).Select(number => new SoakFile(number)).ToList();
        var ids = files.ToDictionary(file => file, file => ArticleId.Of(file.Name.Full));
        List<string> faults = [];
        await CompareAsync("Articles", files.SelectMany(file => Versions(file, ids[file])), row => Text($"{row.RowKey} {row.GetInt32("Version")} {row.GetString("Status")}"));
        await CompareAsync("ArticleLists", files.SelectMany(file => Lists(file, ids[file])), row => Text($"{row.PartitionKey} {ListKeys.IdOf(row.RowKey)} {row.GetInt32("Version")}"));
        await CompareAsync("Uploads", files.Select(file => Text($"{ids[file]} {OutcomeOf(file)} {file.Version}")), row => row.RowKey.StartsWith('~') ? null : Text($"{row.RowKey} {row.GetString("Outcome")} {row.GetInt32("Version")}"));
        await CompareAsync("Changes", files.SelectMany(file => Changes(file, ids[file])), ChangeOf);
        await CompareAsync("Fingerprints", files.Where(Carries).SelectMany(file => Fingerprints(file, ids[file])), row => Text($"{row.RowKey} {row.GetString("Holder")}"));
        return faults;

        async Task CompareAsync(string table, IEnumerable<string> expected, Func<TableEntity, string?> read)
        {
            List<string> actual = [];
            await foreach (var row in new TableClient(storage, table).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                if (read(row) is { } text)
                {
                    actual.Add(text);
                }
            }

            var (wanted, found) = (Counted(expected), Counted(actual));
            faults.AddRange(wanted.Except(found, StringComparer.Ordinal).Select(row => $"{table} lacks {row}"));
            faults.AddRange(found.Except(wanted, StringComparer.Ordinal).Select(row => $"{table} should not have {row}"));
        }
    }

    private static IEnumerable<string> Versions(SoakFile file, string id)
    {
        var last = file.Fate is SoakFate.Withdrawn or SoakFate.Deleted ? "Withdrawn" : "Published";
        yield return Text($"{id} {file.Version} {last}");
        for (var version = 1; version <= file.Version; version++)
        {
            yield return Text($"{id}~{version:D10} {version} {(version == file.Version ? last : "Published")}");
        }
    }

    /// <summary>Two rows in each list.</summary>
    private static IEnumerable<string> Lists(SoakFile file, string id) => file.IsListed
        ? new[] { ListKeys.All, ListKeys.Publisher(file.Name.Publisher), ListKeys.Section("World news") }.SelectMany(list => Enumerable.Repeat(Text($"{list} {id} {file.Version}"), 2))
        : [];

    private static string OutcomeOf(SoakFile file) => file.Fate switch
    {
        SoakFate.Corrected => "Corrected",
        SoakFate.Withdrawn or SoakFate.Deleted => "Withdrawn",
        SoakFate.Duplicate when !file.IsListed => "Duplicate",
        _ => "Published",
    };

    private static IEnumerable<string> Changes(SoakFile file, string id)
    {
        if (file.Fate != SoakFate.Duplicate || file.IsListed)
        {
            yield return $"{id} 1 Created";
        }

        if (file.Version == 2)
        {
            yield return file.Fate == SoakFate.Corrected ? $"{id} 2 Corrected" : $"{id} 2 Withdrawn";
        }
    }

    private static string? ChangeOf(TableEntity row)
    {
        var key = ChangeKey.Parse(row.RowKey);
        return Enum.TryParse<ChangeType>(row.GetString("Type"), out var type) ? Text($"{key.Id} {key.Version} {type}") : null;
    }

    /// <summary>Whether its text is known as its own.</summary>
    private static bool Carries(SoakFile file) => file.IsListed || file.Fate == SoakFate.Duplicate;

    private static IEnumerable<string> Fingerprints(SoakFile file, string id)
    {
        yield return $"{file.Name.Publisher}~{id} ";
        if (file.IsListed)
        {
            yield return $"{file.Name.Publisher} {id}";
        }
    }

    /// <summary>Rows that say the same are told apart by their number.</summary>
    private static HashSet<string> Counted(IEnumerable<string> rows) =>
        [.. rows.GroupBy(row => row, StringComparer.Ordinal).SelectMany(group => group.Select((row, number) => Text($"{row} ({number + 1})")))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
