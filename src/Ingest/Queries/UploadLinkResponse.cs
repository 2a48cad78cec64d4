using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>The body of <c>POST /uploads</c>.</summary>
/// <param name="UploadUrl">Where to send the file. Whoever has the address can use it.</param>
/// <param name="Method">How to send it.</param>
/// <param name="Headers">The headers to send with it. Metadata, <c>x-ms-meta-…</c>, may be added.</param>
/// <param name="ReceiptUrl">Where the receipt will be.</param>
/// <param name="Expires">When the link ends.</param>
public sealed record UploadLinkResponse(Uri UploadUrl, string Method, IReadOnlyDictionary<string, string> Headers, Uri ReceiptUrl, DateTimeOffset Expires)
{
    /// <summary>The answer to whoever asked for a link.</summary>
    public static UploadLinkResponse Of(UploadLink link, string? contentType, Uri receipt)
    {
        ArgumentNullException.ThrowIfNull(link);

        // Storage asks for the kind of blob; without a content type it takes any.
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-ms-blob-type"] = "BlockBlob" };
        if (contentType is not null)
        {
            headers["Content-Type"] = contentType;
        }

        return new UploadLinkResponse(link.Address, "PUT", headers, receipt, link.Expires);
    }
}
