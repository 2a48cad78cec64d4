using Ingest.Http;

namespace Ingest.Queries;

/// <summary>The body of <c>POST /uploads/retry</c>, as it came.</summary>
public sealed record RetryUploadRequest(string? Publisher, string? Path)
{
    /// <summary>Reads the members of a body.</summary>
    public static RetryUploadRequest Read(JsonBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new RetryUploadRequest(body.Read("publisher"), body.Read("path"));
    }
}
