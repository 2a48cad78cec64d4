using System.Globalization;
using System.Text.Json;
using Ingest.Benchmarks.Measurement;
using Ingest.LocalHost;
using Ingest.LocalHost.Azurite;

namespace Ingest.Benchmarks.Lists;

/// <summary>A list page and an article over HTTP, each beside the bare table query of the same rows on the same Azurite.</summary>
internal static class ListMeasurement
{
    private const int Articles = 2_000;
    private const int PageSize = 20;
    private static readonly int[] Concurrencies = [1, 16];

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { UsualPorts = false }, TimeProvider.System, cancellationToken);
        var storage = azurite.ConnectionString(AzuriteAccount.WellKnown);
        var options = new LocalHostOptions { Port = 0, Storage = storage, Seeds = LocalHostOptions.NoSeeds };
        await using var host = await FunctionHost.StartAsync(options, cancellationToken);
        var ids = await StoredFiction.StoreAsync(host.Services, Articles, cancellationToken);

        using var http = new HttpClient { BaseAddress = new Uri($"{host.Api.AbsoluteUri}/") };
        var bare = new BareTables(storage);
        var isSame = await IsSamePageAsync(http, bare, cancellationToken);
        await output.WriteLineAsync($"{Articles} articles stored, in memory. The page is the same on both sides: {(isSame ? "yes" : "NO")}");
        await output.WriteLineAsync();

        var page = new Uri($"articles?limit={PageSize}", UriKind.Relative);
        var table = new MarkdownTable("Reading", "at once", "requests", "p50, ms", "p95, ms", "requests/s", "ratio at p50", "quartiles of rounds");
        foreach (var concurrency in Concurrencies)
        {
            var run = new InterleavedRun { Rounds = 20, RequestsPerRound = 44 + (6 * concurrency), Concurrency = concurrency };
            Add(table, concurrency, await run.RunAsync(
                new Contender($"`GET /articles?limit={PageSize}`", (_, cancellation) => http.GetByteArrayAsync(page, cancellation)),
                new Contender("bare query of that page", (_, cancellation) => bare.PageAsync(PageSize, cancellation)),
                cancellationToken));
            Add(table, concurrency, await run.RunAsync(
                new Contender("`GET /articles/{id}`", (i, cancellation) => http.GetByteArrayAsync(new Uri("articles/" + ids[i % ids.Count], UriKind.Relative), cancellation)),
                new Contender("bare read of that row", (i, cancellation) => bare.ArticleAsync(ids[i % ids.Count], cancellation)),
                cancellationToken));
        }

        await output.WriteLineAsync(table.ToString());
        return isSame;
    }

    private static async Task<bool> IsSamePageAsync(HttpClient http, BareTables bare, CancellationToken cancellationToken)
    {
        using var page = JsonDocument.Parse(await http.GetByteArrayAsync(new Uri($"articles?limit={PageSize}", UriKind.Relative), cancellationToken));
        var listed = page.RootElement.GetProperty("value").EnumerateArray().Select(card => card.GetProperty("id").GetString());
        var rows = await bare.PageAsync(PageSize, cancellationToken);
        return rows.Count == PageSize + 1 && listed.SequenceEqual(rows.Take(PageSize).Select(row => row.RowKey.Split('~')[1]), StringComparer.Ordinal);
    }

    private static void Add(MarkdownTable table, int concurrency, Comparison comparison)
    {
        Add(table, concurrency, comparison.Product, Figures.Number(comparison.MedianRatio, "0.00"), comparison.Spread(round => round.Median));
        Add(table, concurrency, comparison.Bare, "", "");
    }

    private static void Add(MarkdownTable table, int concurrency, Series series, string ratio, string spread) => table.Add(
        series.Name,
        concurrency.ToString(CultureInfo.InvariantCulture),
        Figures.Count(series.Requests),
        Figures.Milliseconds(series.LatencyAt(0.5)),
        Figures.Milliseconds(series.LatencyAt(0.95)),
        Figures.Number(series.RequestsPerSecond, "0"),
        ratio,
        spread);
}
