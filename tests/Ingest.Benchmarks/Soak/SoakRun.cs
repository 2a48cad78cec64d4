using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Benchmarks.Measurement;
using Ingest.Ingestion;
using Ingest.Storage;

namespace Ingest.Benchmarks.Soak;

/// <summary>Does to each file what its fate is, many at once.</summary>
internal sealed class SoakRun(string storage, int files, int atOnce, ArticleIngestion ingestion, ArticleLifecycle lifecycle, ArticleBlobs blobs)
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow;

    /// <summary>Publishers' side: another client than Ingest's.</summary>
    private readonly BlobContainerClient _drop = new BlobServiceClient(storage).GetBlobContainerClient(ArticleContainer.Name);

    /// <summary>Drops all files but those that are duplicates.</summary>
    public Task<Round> FirstAsync(CancellationToken cancellationToken) =>
        RunAsync("first", file => file.Fate != SoakFate.Duplicate, (file, cancellation) => DropAsync(file, file.First, cancellation), IngestAsync, cancellationToken);

    /// <summary>Corrects, withdraws, deletes and drops again what is to be.</summary>
    public Task<Round> SecondAsync(CancellationToken cancellationToken) => RunAsync(
        "second",
        file => file.Fate != SoakFate.Stays,
        (file, cancellation) => file.Fate switch
        {
            SoakFate.Corrected => DropAsync(file, file.Corrected, cancellation),
            SoakFate.Duplicate => DropAsync(file, file.First, cancellation),
            SoakFate.Deleted => _drop.DeleteBlobAsync(file.Name.Full, cancellationToken: cancellation),
            _ => Task.CompletedTask,
        },
        (file, cancellation) => file.Fate == SoakFate.Withdrawn
            ? lifecycle.WithdrawAsync(file.Name.ArticleId, "It is part of a soak.", cancellation)
            : IngestAsync(file, cancellation),
        cancellationToken);

    private async Task<Round> RunAsync(string name, Func<SoakFile, bool> isWanted, Func<SoakFile, CancellationToken, Task> prepareAsync, Func<SoakFile, CancellationToken, Task> ingestAsync, CancellationToken cancellationToken)
    {
        var wanted = Enumerable.Range(0, files).Select(number => new SoakFile(number)).Where(isWanted).ToArray();
#pragma warning disable S2245 // Nothing here is secret, and all of it has to come again.
        new Random(wanted.Length).Shuffle(wanted);
#pragma warning restore S2245
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(wanted, options, async (file, cancellation) => await prepareAsync(file, cancellation));
        return await Round.RunAsync(new Contender(name, (number, cancellation) => ingestAsync(wanted[number], cancellation)), first: 0, wanted.Length, atOnce, cancellationToken);
    }

    private Task<Response<BlobContentInfo>> DropAsync(SoakFile file, BinaryData content, CancellationToken cancellationToken) =>
        _drop.GetBlobClient(file.Name.Full).UploadAsync(content, file.Upload(Start, files), cancellationToken);

    private Task<Receipt> IngestAsync(SoakFile file, CancellationToken cancellationToken) => ingestion.IngestAsync(blobs.Open(file.Name), cancellationToken);
}
