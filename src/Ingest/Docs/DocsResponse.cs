using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ingest.Docs;

/// <summary>Answers with a <see cref="DocsFile"/>, which may be kept for a while and then be asked for by its entity tag.</summary>
/// <param name="file">What to answer with.</param>
public sealed class DocsResponse(DocsFile file) : IResult
{
    private const string Gzip = "gzip";

    /// <summary>How long a file may be kept: it changes only when the service does.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Age };
        if (file.SecurityPolicy is not null)
        {
            httpContext.Response.Headers.ContentSecurityPolicy = file.SecurityPolicy;
        }

        var (content, tag) = file.IsCompressed ? Unpack(httpContext) : (file.Content, file.Tag);

        // The framework's own result knows the rules of conditional requests and of HEAD.
        return TypedResults.Bytes(content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{tag}\"")).ExecuteAsync(httpContext);
    }

    /// <summary>The bytes as the caller takes them: another representation has another entity tag.</summary>
    private (byte[] Content, string Tag) Unpack(HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == Gzip && accepted.Quality is not 0))
        {
            context.Response.Headers.ContentEncoding = Gzip;
            return (file.Content, $"{file.Tag}-{Gzip}");
        }

        using var packed = new GZipStream(new MemoryStream(file.Content), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        return (unpacked.ToArray(), file.Tag);
    }
}
