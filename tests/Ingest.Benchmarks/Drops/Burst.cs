using System.Diagnostics;
using System.Globalization;
using Ingest.Articles;

namespace Ingest.Benchmarks.Drops;

/// <summary>Many drops at once.</summary>
/// <param name="Files">How many.</param>
/// <param name="Uploaded">From the start of the first upload to the end of the last.</param>
/// <param name="Received">From the start of the first upload until all have receipts.</param>
/// <param name="NotPublished">Files whose receipt has another outcome, which should be none.</param>
/// <param name="IsListedOnce">Whether the publisher's list, all its pages together, has each article exactly once.</param>
internal sealed record Burst(int Files, TimeSpan Uploaded, TimeSpan Received, int NotPublished, bool IsListedOnce)
{
    private const int Drops = 500;
    private const int DropsAtOnce = 16;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    public static async Task<Burst> RunAsync(ArticleApi api, CancellationToken cancellationToken)
    {
        var publisher = $"burst-{Guid.NewGuid():N}";
        var blobNames = Enumerable.Range(0, Drops).Select(number => string.Create(CultureInfo.InvariantCulture, $"{publisher}/drop-{number:D3}.txt")).ToList();
        var started = Stopwatch.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = DropsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, Drops, options, async (number, cancellation) => await api.DropAsync(blobNames[number], number, cancellation));
        var uploaded = Stopwatch.GetElapsedTime(started);

        // One question at a time: looking for receipts is to take little from writing them.
        var notPublished = 0;
        foreach (var blobName in blobNames)
        {
            string? outcome;
            while ((outcome = await api.OutcomeAsync(blobName, cancellationToken)) is null)
            {
                if (Stopwatch.GetElapsedTime(started) > Patience)
                {
                    throw new TimeoutException($"{blobName} had no receipt within {Patience.TotalSeconds:0} seconds.");
                }

                await Task.Delay(Look, cancellationToken);
            }

            notPublished += outcome == "published" ? 0 : 1;
        }

        var received = Stopwatch.GetElapsedTime(started);
        var listed = await api.AllPagesAsync(publisher, cancellationToken);
        var isListedOnce = listed.Order(StringComparer.Ordinal).SequenceEqual(blobNames.Select(ArticleId.Of).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        return new Burst(Drops, uploaded, received, notPublished, isListedOnce);
    }
}
