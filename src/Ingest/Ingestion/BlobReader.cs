using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>Reads a blob with its properties, in one storage request.</summary>
internal static class BlobReader
{
    /// <summary>
    /// Reads the blob under its entity tag: if it is replaced while being read, it is read again from the start. The
    /// bytes of one that is too large are left where they are.
    /// </summary>
    /// <returns>Null when there is no such blob.</returns>
    public static async Task<DroppedFile?> ReadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using BlobDownloadStreamingResult download = await blob.DownloadStreamingAsync(cancellationToken: cancellationToken);
                return await ReadAsync(BlobName.Parse(blob.Name), download, cancellationToken);
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                return null;
            }
            catch (RequestFailedException failure) when (failure.Status == 412)
            {
                // Replaced while a broken download was being resumed: what has come so far is half of another file.
            }
        }
    }

    private static async Task<DroppedFile> ReadAsync(BlobName name, BlobDownloadStreamingResult download, CancellationToken cancellationToken)
    {
        var details = download.Details;
        var content = new byte[details.ContentLength <= Limits.BlobBytes ? details.ContentLength : 0];
        await download.Content.ReadExactlyAsync(content, cancellationToken);
        return new DroppedFile
        {
            Name = name,
            ETag = details.ETag.ToString().Trim('"'),
            Dropped = details.LastModified,
            ContentType = details.ContentType,
            ContentLanguage = details.ContentLanguage,
            Metadata = new Dictionary<string, string>(details.Metadata, StringComparer.OrdinalIgnoreCase),
            Bytes = details.ContentLength,
            Content = content,
        };
    }
}
