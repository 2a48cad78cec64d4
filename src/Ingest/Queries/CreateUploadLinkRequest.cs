using Ingest.Articles;
using Ingest.Http;

namespace Ingest.Queries;

/// <summary>The body of <c>POST /uploads</c>, as it came.</summary>
public sealed record CreateUploadLinkRequest(string? Publisher, string? Path, string? ContentType)
{
    /// <summary>The name of the blob that valid members ask for.</summary>
    public BlobName Blob => new(Publisher!, Path!);

    /// <summary>Reads the members of a body.</summary>
    public static CreateUploadLinkRequest Read(JsonBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new CreateUploadLinkRequest(body.Read("publisher"), body.Read("path"), body.Read("contentType"));
    }
}
