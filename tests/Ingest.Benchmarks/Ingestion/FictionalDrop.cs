using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Benchmarks.Copy;
using Ingest.Storage;

namespace Ingest.Benchmarks.Ingestion;

/// <summary>Dropped files of ordinary size that wait to be ingested.</summary>
internal static class FictionalDrop
{
    private const int Parallelism = 8;

    public static string BlobName(int number) => string.Create(CultureInfo.InvariantCulture, $"harbour-gazette/fiction/{number:D5}.txt");

    /// <summary>Drops that many files into an account, whose container it makes.</summary>
    public static async Task DropAsync(string storage, int count, CancellationToken cancellationToken)
    {
        var container = new BlobServiceClient(storage).GetBlobContainerClient(ArticleContainer.Name);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var upload = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
            Metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["section"] = "World news" },
        };
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, options, async (number, cancellation) =>
        {
            var layout = (CopyLayout)(number % Enum.GetValues<CopyLayout>().Length);
            var content = Encoding.UTF8.GetBytes(FictionalCopy.Write(layout, FictionalCopy.OrdinaryBytes, number));
            await container.GetBlobClient(BlobName(number)).UploadAsync(new BinaryData(content), upload, cancellation);
        });
    }
}
