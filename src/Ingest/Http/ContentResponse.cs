using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http;

/// <summary>
/// The way every answer goes out: with its caching, packed as the caller likes, and for a read of what is there with a strong
/// entity tag, conditionally.
/// </summary>
/// <param name="content">The body, before any coding.</param>
/// <param name="contentType">Its media type.</param>
public sealed class ContentResponse(ReadOnlyMemory<byte> content, string contentType) : IResult
{
    /// <summary>
    /// How old a change is before <c>Last-Modified</c> tells its time. The header knows whole seconds, and clocks of writers differ by up to five
    /// (see <see cref="IngestOptions.ChangeDelay"/>): within that another change might come under the same time, and callers would never see it
    /// (RFC 9110, section 8.8.2.2).
    /// </summary>
    private static readonly TimeSpan OldEnough = TimeSpan.FromSeconds(6);

    /// <summary>The status code.</summary>
    /// <value>Default: 200.</value>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>When what it shows last changed, if that is known. Callers are told once it is a few seconds ago.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>One of <see cref="Http.Caching"/>.</summary>
    /// <value>Default: <see cref="Caching.Revalidate"/> for a read that found what it asked for, else <see cref="Caching.Never"/>.</value>
    public string? Caching { get; init; }

    /// <summary>Whether the caller chose among several media types.</summary>
    public bool VariesByAccept { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        var isRead = Status == StatusCodes.Status200OK && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        var coding = ContentCodings.Choose(request.Headers.AcceptEncoding, content.Length);
        if (isRead)
        {
            var tag = EntityTag.Of(contentType, content.Span);
            var now = httpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            var lastModified = now - LastModified >= OldEnough ? LastModified : null;
            switch (Preconditions.Evaluate(request, tag, coding, lastModified))
            {
                case Precondition.Failed:
                    return ProblemResults.PreconditionFailed(request).ExecuteAsync(httpContext);
                case Precondition.NotModified:
                    WriteHeaders(response, isRead);
                    WriteValidators(response, tag, coding, lastModified);
                    response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                default:
                    WriteValidators(response, tag, coding, lastModified);
                    break;
            }
        }

        WriteHeaders(response, isRead);
        return WriteAsync(httpContext, coding);
    }

    private void WriteHeaders(HttpResponse response, bool isRead)
    {
        response.Headers.CacheControl = Caching ?? (isRead ? Http.Caching.Revalidate : Http.Caching.Never);
        response.Headers.Vary = VariesByAccept ? $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}" : HeaderNames.AcceptEncoding;
        response.Headers.XContentTypeOptions = "nosniff";
    }

    private static void WriteValidators(HttpResponse response, EntityTag tag, ContentCoding coding, DateTimeOffset? lastModified)
    {
        response.Headers.ETag = tag.Under(coding);
        if (lastModified is { } time)
        {
            response.Headers.LastModified = HeaderUtilities.FormatDate(time);
        }
    }

    private Task WriteAsync(HttpContext context, ContentCoding coding)
    {
        var response = context.Response;
        var body = ContentCodings.Encode(coding, content);
        response.StatusCode = Status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (ContentCodings.Token(coding) is { } token)
        {
            response.Headers.ContentEncoding = token;
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
