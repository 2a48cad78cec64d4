using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ingest.Articles;
using Ingest.LocalHost.Blobs;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.LocalHost;

/// <summary>What a killed process leaves behind, the next one brings to its end. Storage itself stays up.</summary>
public sealed class KillTests(AzuriteFixture azurite)
{
    private const int Drops = 1000;
    private const int DropsAtOnce = 8;
    private const int Publishers = 10;
    private const int Kills = 5;

    /// <summary>Most files that a process lives to ingest: so few that each is killed in the middle.</summary>
    private const int LongestLife = Drops / (Kills + 1);

    /// <summary>Longer than anything between two requests to storage.</summary>
    private const int LongestPause = 30;

    /// <summary>A generous one: it only ends a test that would fail anyway.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LookAtTable = TimeSpan.FromMilliseconds(500);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AfterFiveKillsInTheMiddleOfABurstEveryDropIsThereOnce()
    {
        var storage = azurite.NewAccount();
        var container = new BlobServiceClient(storage).GetBlobContainerClient(ArticleContainer.Name);
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        var names = Enumerable.Range(0, Drops).Select(Name).ToArray();
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"The random numbers begin with {seed}.");

        var burst = DropAsync(container, names);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The end of the block kills the process.
            await using (var process = Start(storage))
            {
                await process.ReadyAsync();
                var life = random.Next(1, LongestLife);
                await UntilAsync(() => ValueTask.FromResult(IngestedBy(process) >= life), Look);
                await Task.Delay(random.Next(LongestPause), Cancellation);
            }

            Assert.InRange(await DoneAsync(storage), 1, Drops - 1);
        }

        await using var last = Start(storage);
        var ready = await last.ReadyAsync();
        await burst;
        await UntilAsync(async () => await DoneAsync(storage) == Drops, LookAtTable);

        var ids = names.Select(ArticleId.Of).Order(StringComparer.Ordinal).ToArray();
        var listed = await ListedAsync(new Uri(ready["Ready: ".Length..] + "/articles?limit=100"));
        Assert.Equal(ids, listed.Order(StringComparer.Ordinal));
        Assert.Equal(
            ids.Select(id => (id, "Published", (int?)1)),
            await SortedAsync(storage, "Uploads", row => (row.RowKey, row.GetString("Outcome"), row.GetInt32("Version")), row => !row.RowKey.StartsWith('~')));
        Assert.Equal(
            ids.Select(id => (id, "Created", 1)),
            await SortedAsync(storage, "Changes", row => (ChangeKey.Parse(row.RowKey).Id, row.GetString("Type"), ChangeKey.Parse(row.RowKey).Version), row => row.GetString("Type") != "Closed"));
        Assert.Equal(
            ids.SelectMany(id => new[] { id, $"{id}~0000000001" }),
            await SortedAsync(storage, "Articles", row => row.RowKey));
    }

    private static LocalHostProcess Start(string storage) => LocalHostProcess.Run(["--port", "0", "--seeds", "none", "--storage", storage, "--poll", "100ms"]);

    private static int IngestedBy(LocalHostProcess process) =>
        process.Output.Split('\n').Count(line => line.StartsWith("published ", StringComparison.Ordinal));

    /// <summary>All the while, as fast as storage takes them.</summary>
    private static Task DropAsync(BlobContainerClient container, string[] names)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = DropsAtOnce, CancellationToken = Cancellation };
        return Parallel.ForAsync(0, names.Length, options, async (number, cancellation) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"The ferry sailed at dawn, for the {number}th time.\nNobody had expected it to.");
            await container.GetBlobClient(names[number]).UploadAsync(new BinaryData(text), cancellation);
        });
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(Uri first)
    {
        using var http = new HttpClient();
        List<string> ids = [];
        var next = first;
        while (next is not null)
        {
            var page = (await http.GetFromJsonAsync<JsonNode>(next, Cancellation))!;
            ids.AddRange(page["value"]!.AsArray().Select(card => card!["id"]!.GetValue<string>()));
            next = page["nextLink"]?.GetValue<string>() is { } link ? new Uri(link) : null;
        }

        return ids;
    }

    private static async Task<IReadOnlyList<T>> SortedAsync<T>(string storage, string table, Func<TableEntity, T> select, Func<TableEntity, bool>? isWanted = null)
    {
        List<(string Key, T Item)> items = [];
        await foreach (var row in StoredTables.RowsAsync(storage, table))
        {
            if (isWanted is null || isWanted(row))
            {
                // Keys of changes begin with their time, and go on with the article as all others do.
                items.Add((table == "Changes" ? row.RowKey[20..] : row.RowKey, select(row)));
            }
        }

        return [.. items.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Item)];
    }

    /// <summary>How many blobs the host is done with.</summary>
    private static ValueTask<int> DoneAsync(string storage) =>
        new TableClient(storage, Receipts.TableName).QueryAsync<TableEntity>(row => row.PartitionKey == "IngestArticle", select: ["RowKey"], cancellationToken: Cancellation).CountAsync(Cancellation);

    private static async Task UntilAsync(Func<ValueTask<bool>> isSo, TimeSpan pause, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        var start = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"Not within {Patience.TotalMinutes:0} minutes: {what}");
            await Task.Delay(pause, Cancellation);
        }
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"burst-{number % Publishers}/drop-{number:D4}.txt");
}
