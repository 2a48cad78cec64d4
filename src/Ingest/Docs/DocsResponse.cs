using Ingest.Http;
using Microsoft.AspNetCore.Http;

namespace Ingest.Docs;

/// <summary>Answers with a <see cref="DocsFile"/>.</summary>
/// <param name="file">What to answer with.</param>
public sealed class DocsResponse(DocsFile file) : IResult
{
    /// <summary>Good for five minutes, for anybody: it holds no secret, and changes only when the service does.</summary>
    private const string Caching = "public, max-age=300";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (file.SecurityPolicy is not null)
        {
            httpContext.Response.Headers.ContentSecurityPolicy = file.SecurityPolicy;
        }

        return new ContentResponse(file.Content, file.ContentType) { Caching = Caching }.ExecuteAsync(httpContext);
    }
}
