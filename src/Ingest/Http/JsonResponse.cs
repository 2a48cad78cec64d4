using System.Text.Json;
using Ingest.Articles;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http;

/// <summary>An answer in JSON.</summary>
/// <param name="body">What to serialize.</param>
/// <param name="contentType">The media type.</param>
/// <param name="status">The status code.</param>
/// <param name="lastModified">When what it shows last changed.</param>
/// <param name="caching">One of <see cref="Caching"/>; null for <see cref="ContentResponse.Caching">what goes without saying</see>.</param>
public sealed class JsonResponse(object body, string contentType = "application/json", int status = StatusCodes.Status200OK, DateTimeOffset? lastModified = null, string? caching = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        new ContentResponse(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ArticleJson.Options), contentType) { Status = status, LastModified = lastModified, Caching = caching }
            .ExecuteAsync(httpContext);
}
