using System.Security.Cryptography;
using System.Text.Json;
using Ingest.Articles;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http;

/// <summary>
/// An answer in JSON. A successful one carries a strong entity tag made of its bytes, and turns into 304 when the
/// caller has them already.
/// </summary>
/// <param name="body">What to serialize.</param>
/// <param name="contentType">The media type.</param>
/// <param name="status">The status code.</param>
/// <param name="lastModified">When what it shows last changed.</param>
public sealed class JsonResponse(object body, string contentType = "application/json", int status = StatusCodes.Status200OK, DateTimeOffset? lastModified = null) : IResult
{
    /// <summary>Half of SHA-256: no two bodies will ever share it.</summary>
    private const int ETagBytes = 16;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ArticleJson.Options);
        if (status == StatusCodes.Status200OK)
        {
            // The framework's own result knows the rules of conditional requests and of HEAD.
            return TypedResults.Bytes(json, contentType, lastModified: lastModified, entityTag: ETagOf(json)).ExecuteAsync(httpContext);
        }

        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = json.Length;
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(json, httpContext.RequestAborted).AsTask();
    }

    private static EntityTagHeaderValue ETagOf(byte[] json) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, ETagBytes))}\"");
}
