using System.Diagnostics;
using System.Globalization;
using Ingest.Articles;

namespace Ingest.Benchmarks.Drops;

/// <summary>Drops one after another, each timed from the start of its upload until it is listed.</summary>
internal static class SingleDrops
{
    private const int Drops = 20;

    /// <summary>Shares no divisor with the number of drops, so that each pause comes up once, in no visible order.</summary>
    private const int Stride = 7;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>LocalHost's pause between scans.</summary>
    private static readonly TimeSpan Scan = TimeSpan.FromSeconds(1);

    public static async Task<IReadOnlyList<TimeSpan>> RunAsync(ArticleApi api, CancellationToken cancellationToken)
    {
        var publisher = $"single-{Guid.NewGuid():N}";
        await api.FirstPageAsync(publisher, cancellationToken);

        // An article is listed soon after a scan. Dropping the next one at once would always wait for a whole scan,
        // so the pauses between drops spread them evenly over the time between scans.
        List<TimeSpan> times = [];
        for (var number = 0; number < Drops; number++)
        {
            await Task.Delay(Scan * ((number * Stride % Drops) + 0.5) / Drops, cancellationToken);
            times.Add(await TimeAsync(api, publisher, number, cancellationToken));
        }

        return times;
    }

    private static async Task<TimeSpan> TimeAsync(ArticleApi api, string publisher, int number, CancellationToken cancellationToken)
    {
        var blobName = string.Create(CultureInfo.InvariantCulture, $"{publisher}/drop-{number:D3}.txt");
        var id = ArticleId.Of(blobName);
        var started = Stopwatch.GetTimestamp();
        await api.DropAsync(blobName, number, cancellationToken);
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            var listed = await api.FirstPageAsync(publisher, cancellationToken);
            if (listed.Contains(id, StringComparer.Ordinal))
            {
                return Stopwatch.GetElapsedTime(started);
            }

            await Task.Delay(Look, cancellationToken);
        }

        throw new TimeoutException($"{blobName} was not listed within {Patience.TotalSeconds:0} seconds.");
    }
}
