using Azure.Storage.Blobs;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>The files in the container of articles.</summary>
public sealed class ArticleBlobs(BlobServiceClient service)
{
    /// <summary>The container.</summary>
    public BlobContainerClient Container { get; } = service.GetBlobContainerClient(ArticleContainer.Name);

    /// <summary>A file, whether or not it is there.</summary>
    public BlobClient Open(BlobName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Container.GetBlobClient(name.Full);
    }
}
