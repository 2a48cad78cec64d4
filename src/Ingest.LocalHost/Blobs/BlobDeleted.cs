using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Ingest.LocalHost.Blobs;

/// <summary>What Event Grid says of a deleted blob (https://learn.microsoft.com/azure/event-grid/event-schema-blob-storage), in its own schema.</summary>
/// <param name="Topic">The storage account; on this machine, its address.</param>
/// <param name="Subject">The container and the blob, by their names.</param>
/// <param name="EventType">Always the same.</param>
/// <param name="EventTime">When it was noticed, in UTC.</param>
/// <param name="Id">Of this event alone.</param>
/// <param name="Data">What is particular to blobs.</param>
/// <param name="DataVersion">Empty, as for every storage event.</param>
/// <param name="MetadataVersion">The schema's version.</param>
internal sealed record BlobDeleted(
    string Topic,
    string Subject,
    string EventType,
    DateTime EventTime,
    string Id,
    BlobDeletedData Data,
    string DataVersion,
    string MetadataVersion)
{
    /// <summary>Camel case as Event Grid's; quotes are escaped for JSON, not for HTML.</summary>
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static BlobDeleted For(BlobContainerClient container, string blobName, DateTimeOffset at) => new(
        container.GetParentBlobServiceClient().Uri.GetLeftPart(UriPartial.Path),
        $"/blobServices/default/containers/{container.Name}/blobs/{blobName}",
        "Microsoft.Storage.BlobDeleted",
        at.UtcDateTime,
        Guid.NewGuid().ToString(),
        new BlobDeletedData("DeleteBlob", "BlockBlob", container.GetBlobClient(blobName).Uri.GetLeftPart(UriPartial.Path)),
        DataVersion: "",
        MetadataVersion: "1");

    public string ToJson() => JsonSerializer.Serialize(this, Plain);
}
