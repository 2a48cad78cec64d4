using System.Globalization;
using Ingest.Benchmarks.Measurement;
using Ingest.LocalHost.Azurite;

namespace Ingest.Benchmarks.Ingestion;

/// <summary>Ingesting, beside the bare storage calls that store the same rows on the same Azurite.</summary>
internal static class IngestMeasurement
{
    private const int Articles = 500;
    private const int Batch = 50;

    /// <summary>Anything: Azurite takes the keys that it is told.</summary>
    private const string AccountKey = "a2V5";

    private static readonly int[] Concurrencies = [1, 16];

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        // An account for each side of each run, so that all begin with empty tables.
        var accounts = Concurrencies
            .SelectMany(concurrency => new[] { $"product{concurrency}", $"bare{concurrency}" })
            .Prepend("rows")
            .ToDictionary(name => name, name => new AzuriteAccount(name, AccountKey), StringComparer.Ordinal);
        var options = new AzuriteOptions { UsualPorts = false, Accounts = [.. accounts.Values] };
        await using var azurite = await AzuriteServer.StartAsync(options, TimeProvider.System, cancellationToken);

        var runs = Concurrencies.Select(concurrency => new InterleavedRun { Rounds = Articles / Batch, RequestsPerRound = Batch, Concurrency = concurrency }).ToList();
        var rows = await IngestedRowsAsync(azurite.ConnectionString(accounts["rows"]), runs[0].RequestNumbers, cancellationToken);

        var table = new MarkdownTable("Ingesting", "at once", "articles", "storage requests each", "bytes sent each", "total, s", "articles/s", "p50, ms", "ratio of totals", "quartiles of batches");
        foreach (var run in runs)
        {
            var product = azurite.ConnectionString(accounts[$"product{run.Concurrency}"]);
            var bare = azurite.ConnectionString(accounts[$"bare{run.Concurrency}"]);
            await AddAsync(table, run, product, bare, rows, cancellationToken);
        }

        await output.WriteLineAsync(table.ToString());
        return true;
    }

    /// <summary>Ingests everything once, for the rows that the bare side is to store.</summary>
    private static async Task<IReadOnlyList<ArticleRows>> IngestedRowsAsync(string storage, int count, CancellationToken cancellationToken)
    {
        await FictionalDrop.DropAsync(storage, count, cancellationToken);
        await using var ingest = await DirectIngest.StartAsync(storage, new RequestCount(), cancellationToken);
        await Round.RunAsync(new Contender("rows", ingest.IngestAsync), first: 0, count, concurrency: 8, cancellationToken);
        return await ArticleRows.ReadAsync(storage, count, cancellationToken);
    }

    private static async Task AddAsync(MarkdownTable table, InterleavedRun run, string productStorage, string bareStorage, IReadOnlyList<ArticleRows> rows, CancellationToken cancellationToken)
    {
        await FictionalDrop.DropAsync(productStorage, rows.Count, cancellationToken);
        await FictionalDrop.DropAsync(bareStorage, rows.Count, cancellationToken);
        var productCount = new RequestCount();
        var bareCount = new RequestCount();
        await using var product = await DirectIngest.StartAsync(productStorage, productCount, cancellationToken);
        var bare = await BareIngest.StartAsync(bareStorage, rows, bareCount, cancellationToken);
        productCount.Clear();
        bareCount.Clear();

        var comparison = await run.RunAsync(
            new Contender("`ArticleIngestion`", product.IngestAsync),
            new Contender("bare calls for the same rows", bare.StoreAsync),
            cancellationToken);
        Add(table, run, comparison.Product, productCount, Figures.Number(comparison.TotalRatio, "0.00"), comparison.Spread(round => round.Elapsed));
        Add(table, run, comparison.Bare, bareCount, "", "");
    }

    private static void Add(MarkdownTable table, InterleavedRun run, Series series, RequestCount count, string ratio, string spread)
    {
        // Warm-up rounds are in the count, and not in the series.
        double articles = series.Requests + (InterleavedRun.WarmUpRounds * run.RequestsPerRound);
        table.Add(
            series.Name,
            run.Concurrency.ToString(CultureInfo.InvariantCulture),
            Figures.Count(series.Requests),
            Figures.Number(count.Requests / articles, "0.00"),
            Figures.Number(count.Bytes / articles, "#,0"),
            Figures.Seconds(series.Elapsed),
            Figures.Number(series.RequestsPerSecond, "0.0"),
            Figures.Milliseconds(series.LatencyAt(0.5)),
            ratio,
            spread);
    }
}
