using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.LocalHost.Blobs;

/// <summary>What the real host writes to the poison queue for a blob whose every try failed.</summary>
internal sealed record PoisonMessage(string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag)
{
    /// <summary>The queue takes any text: quotes are escaped for JSON, not for HTML.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PoisonMessage For(BlobEvent blob) => new(
        "BlobTrigger",
        $"Host.Functions.{blob.Listener.Function.Name}",
        $"{blob.Type}Blob",
        blob.Container.Name,
        blob.Name,
        blob.ETag.ToString("H"));

    public string ToJson() => JsonSerializer.Serialize(this, Plain);
}
