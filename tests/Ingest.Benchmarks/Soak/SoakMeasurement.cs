using System.Diagnostics;
using System.Globalization;
using Ingest.Benchmarks.Ingestion;
using Ingest.Benchmarks.Measurement;
using Ingest.Ingestion;
using Ingest.LocalHost.Azurite;
using Ingest.Maintenance;
using Ingest.Storage;

namespace Ingest.Benchmarks.Soak;

/// <summary>Many articles and all that can happen to them; then everything has to be right, and nothing left for a reconciliation to repair.</summary>
/// <param name="files">How many files are dropped.</param>
/// <param name="atOnce">How many are ingested at once.</param>
internal sealed class SoakMeasurement(int files, int atOnce)
{
    private const int MostFaults = 20;

    /// <summary>What the heap may grow by after the first step, in bytes: caches of the libraries.</summary>
    private const long FlatHeap = 16L << 20;

    private readonly MarkdownTable _table = new("Step", "articles", "total, s", "articles/s", "p50, ms", "p95, ms", "storage requests each", "heap after it, MiB", "working set, MiB");

    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { UsualPorts = false }, TimeProvider.System, cancellationToken);
        var storage = azurite.ConnectionString(AzuriteAccount.WellKnown);
        var requests = new RequestCount();
        await using var ingest = await DirectIngest.StartAsync(storage, requests, cancellationToken);
        var run = new SoakRun(storage, files, atOnce, ingest.Get<ArticleIngestion>(), ingest.Get<ArticleLifecycle>(), ingest.Get<ArticleBlobs>());

        Add("before", null, requests);
        Add("all that are no duplicates", await run.FirstAsync(cancellationToken), requests);
        var middle = MemoryUse.Now();
        Add("corrected, withdrawn, deleted, duplicates", await run.SecondAsync(cancellationToken), requests);
        var isFlat = MemoryUse.Now().Heap - middle.Heap <= FlatHeap;

        var faults = await SoakExpectation.FaultsAsync(storage, files, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var (looked, repaired) = await ReconcileAsync(ingest.Get<Reconciliation>(), cancellationToken);
        var reconciled = Stopwatch.GetElapsedTime(started);
        Add("reconciled", null, requests);

        await output.WriteLineAsync(_table.ToString());
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Reconciled {looked} files and rows in {reconciled.TotalSeconds:0.0} s; repaired: {(repaired.Count == 0 ? "nothing" : string.Join(", ", repaired.Take(MostFaults)))}"));
        await output.WriteLineAsync($"All is as it should be: {(faults.Count == 0 ? "yes" : $"NO, {faults.Count} faults")}. Memory is flat: {(isFlat ? "yes" : "NO")}");
        foreach (var fault in faults.Take(MostFaults))
        {
            await output.WriteLineAsync($"- {fault}");
        }

        return faults.Count == 0 && repaired.Count == 0 && isFlat;
    }

    private static async Task<(int Checked, IReadOnlyList<Repair> Repaired)> ReconcileAsync(Reconciliation reconciliation, CancellationToken cancellationToken)
    {
        var (looked, repaired, next) = (0, new List<Repair>(), (string?)null);
        do
        {
            var report = await reconciliation.RunAsync(next, Reconciliation.MaximumLimit, cancellationToken);
            looked += report.Checked;
            repaired.AddRange(report.Repairs);
            next = report.Next;
        }
        while (next is not null);
        return (looked, repaired);
    }

    private void Add(string step, Round? round, RequestCount requests, MemoryUse? memory = null)
    {
        memory ??= MemoryUse.Now();
        _table.Add(
            step,
            round is null ? "" : Figures.Count(round.Latencies.Count),
            round is null ? "" : Figures.Seconds(round.Elapsed),
            round is null ? "" : Figures.Number(round.Latencies.Count / round.Elapsed.TotalSeconds, "0.0"),
            round is null ? "" : Figures.Milliseconds(round.Median),
            round is null ? "" : Figures.Milliseconds(Percentile.Of(round.Latencies, 0.95)),
            round is null ? "" : Figures.Number(requests.Requests / (double)round.Latencies.Count, "0.00"),
            Figures.MiB(memory.Heap),
            Figures.MiB(memory.WorkingSet));
        requests.Clear();
    }
}
