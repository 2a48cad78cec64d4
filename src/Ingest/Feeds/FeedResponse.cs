using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ingest.Feeds;

/// <summary>
/// A feed as an answer, with a strong entity tag made of its bytes. There is no <c>Last-Modified</c>: when an article leaves the feed
/// because it is withdrawn, no time in the feed grows.
/// </summary>
/// <param name="feed">The feed.</param>
/// <param name="format">Its format.</param>
public sealed class FeedResponse(Feed feed, FeedFormat format) : IResult
{
    /// <summary>Half of SHA-256: no two feeds will ever share it.</summary>
    private const int ETagBytes = 16;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (content, contentType) = FeedComposer.Write(feed, format);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, ETagBytes))}\"");
        return TypedResults.Bytes(content, contentType, entityTag: tag).ExecuteAsync(httpContext);
    }
}
