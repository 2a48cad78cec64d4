using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Ingest.Storage;

namespace Ingest.LocalHost;

/// <summary>The container that publishers drop articles into.</summary>
public sealed class Drop
{
    /// <summary>The container's metadata that says whether the seeds of its first start are all dropped: a start may be cut short.</summary>
    private const string SeedsMark = "seeds";
    private const string Pending = "pending";

    /// <summary>Long enough for a week's work, short enough that a link in a chat log dies.</summary>
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <summary>How long storage may take to answer at the start.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly BlobContainerClient _container;

    internal Drop(BlobContainerClient container, bool wantsSeeds)
    {
        _container = container;
        WantsSeeds = wantsSeeds;
    }

    /// <summary>Whether this is the first start, or the first one to come this far.</summary>
    internal bool WantsSeeds { get; }

    /// <summary>Makes the container when it is missing.</summary>
    /// <exception cref="StartException">Storage doesn't answer, or refuses.</exception>
    internal static async Task<Drop> OpenAsync(string connectionString, bool seedIfNew, TimeProvider time, CancellationToken cancellationToken)
    {
        var storage = ConnectionStrings.OpenBlobs(connectionString, "--storage");
        var open = ConnectionStrings.OpenBlobs(connectionString, "--storage", FewRetries()).GetBlobContainerClient(ArticleContainer.Name);
        var container = storage.GetBlobContainerClient(ArticleContainer.Name);
        var address = storage.Uri.GetLeftPart(UriPartial.Path); // The query may be a shared access signature.
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            if (seedIfNew)
            {
                metadata[SeedsMark] = Pending;
            }

            if (await open.CreateIfNotExistsAsync(metadata: metadata, cancellationToken: either.Token) is not null)
            {
                return new Drop(container, seedIfNew);
            }

            var properties = await open.GetPropertiesAsync(cancellationToken: either.Token);
            return new Drop(container, seedIfNew && properties.Value.Metadata.TryGetValue(SeedsMark, out var mark) && string.Equals(mark, Pending, StringComparison.Ordinal));
        }
        catch (RequestFailedException e) when (e.Status > 0)
        {
            throw new StartException($"The storage at {address} refused: {e.Status} {e.ErrorCode ?? FirstLine(e.Message)}.", e);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            var reason = e is OperationCanceledException ? $"no answer within {Patience.TotalSeconds:0} seconds" : FirstLine(Cause(e).Message);
            throw new StartException($"The storage at {address} can't be reached: {reason}.", e);
        }
    }

    /// <summary>Uploads a file unless its blob is there already.</summary>
    internal async Task AddAsync(string file, string blobName, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = ContentTypes.OfFile(file) },
        };
        try
        {
            await _container.GetBlobClient(blobName).UploadAsync(file, options, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // It was dropped before.
        }
    }

    /// <summary>The seeds of the first start are all dropped.</summary>
    internal async Task SeededAsync(CancellationToken cancellationToken) =>
        await _container.SetMetadataAsync(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [SeedsMark] = "dropped" }, cancellationToken: cancellationToken);

    /// <summary>
    /// A link that takes an upload as <paramref name="blobName"/>, or any other. Null unless storage is on this machine:
    /// a link to any other account would outlive the terminal that it is printed to; and null without an account key.
    /// </summary>
    public Uri? UploadLink(string blobName, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (!_container.Uri.IsLoopback || !_container.CanGenerateSasUri)
        {
            return null;
        }

        var link = _container.GenerateSasUri(BlobContainerSasPermissions.Create | BlobContainerSasPermissions.Write, time.GetUtcNow() + LinkLife);
        return new UriBuilder(link) { Path = $"{link.AbsolutePath}/{blobName}" }.Uri;
    }

    /// <summary>A wrong address is told soon, a start of storage on the same machine is still waited for.</summary>
    private static BlobClientOptions FewRetries() => new() { Retry = { MaxRetries = 3, Mode = RetryMode.Fixed, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = Patience } };

    /// <summary>Of several tries, what was wrong with the first.</summary>
    private static Exception Cause(Exception e) => ((e as AggregateException)?.InnerExceptions[0] ?? e).GetBaseException();

    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.');
}
