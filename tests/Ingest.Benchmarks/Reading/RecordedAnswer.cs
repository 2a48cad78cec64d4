using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using EntityTag = System.Net.Http.Headers.EntityTagHeaderValue;

namespace Ingest.Benchmarks.Reading;

/// <summary>An answer of the product, kept in memory to be given once more.</summary>
/// <param name="Tag">Its entity tag.</param>
/// <param name="Headers">Its headers, but for those of the body and those that Kestrel writes.</param>
/// <param name="ContentType">The media type of the body.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedAnswer(EntityTag Tag, IReadOnlyList<KeyValuePair<string, string>> Headers, string ContentType, ReadOnlyMemory<byte> Body)
{
    private static readonly string[] Others = [HeaderNames.Date, HeaderNames.ContentType, HeaderNames.ContentLength];

    /// <summary>Asks for it.</summary>
    public static async Task<RecordedAnswer> RecordAsync(HttpClient api, Uri address, CancellationToken cancellationToken)
    {
        using var response = (await api.GetAsync(address, cancellationToken)).EnsureSuccessStatusCode();
        return new RecordedAnswer(
            response.Headers.ETag!,
            [.. Of(response.Headers.NonValidated).Concat(Of(response.Content.Headers.NonValidated))],
            response.Content.Headers.ContentType!.ToString(),
            await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    /// <summary>Gives it, or the news that nothing has changed.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (context.Request.Headers.IfNoneMatch == Tag.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(HttpHeadersNonValidated headers) =>
        headers.Where(header => !Others.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()));
}
