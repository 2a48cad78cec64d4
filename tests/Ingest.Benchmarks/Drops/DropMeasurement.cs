using System.Globalization;
using Ingest.Benchmarks.Measurement;

namespace Ingest.Benchmarks.Drops;

/// <summary>LocalHost as its users run it: how long a drop takes, what a burst does to it, how much memory it needs.</summary>
/// <param name="storage">The connection string of the storage to use; null for LocalHost's own Azurite.</param>
internal sealed class DropMeasurement(string? storage)
{
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var host = await LocalHostProcess.StartAsync(storage, cancellationToken);
        using var api = new ArticleApi(host);
        var idle = host.PeakWorkingSet;
        var singles = await SingleDrops.RunAsync(api, cancellationToken);
        var burst = await Burst.RunAsync(api, cancellationToken);
        var peak = host.PeakWorkingSet;

        var table = new MarkdownTable($"Dropping into LocalHost, with {(storage is null ? "its own Azurite on disk" : "the storage given")}, scanned every second", "figure");
        table.Add("single drops, one after another", singles.Count.ToString(CultureInfo.InvariantCulture));
        table.Add("from upload to listed: median, s", Figures.Seconds(Percentile.Of(singles, 0.5)));
        table.Add("from upload to listed: p95, s", Figures.Seconds(Percentile.Of(singles, 0.95)));
        table.Add("from upload to listed: maximum, s", Figures.Seconds(singles.Max()));
        table.Add("burst: files of 4 KB, 16 at a time", burst.Files.ToString(CultureInfo.InvariantCulture));
        table.Add("burst: all uploaded after, s", Figures.Seconds(burst.Uploaded));
        table.Add("burst: all have receipts after, s", Figures.Seconds(burst.Received));
        table.Add("burst: articles/s", Figures.Number(burst.Files / burst.Received.TotalSeconds, "0.0"));
        table.Add("burst: receipts other than published", burst.NotPublished.ToString(CultureInfo.InvariantCulture));
        table.Add("burst: each listed exactly once", burst.IsListedOnce ? "yes" : "NO");
        table.Add("peak working set of LocalHost at its start, MiB", MiB(idle));
        table.Add("peak working set of LocalHost, MiB", MiB(peak));
        await output.WriteLineAsync(table.ToString());
        return burst is { NotPublished: 0, IsListedOnce: true };
    }

    private static string MiB(long bytes) => bytes == 0 ? "not told by this system" : Figures.MiB(bytes);
}
