using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http;

/// <summary>Evaluates the preconditions of a request, in the order of RFC 9110, section 13.2.2.</summary>
internal static class Preconditions
{
    /// <summary>Whether a request has any.</summary>
    public static bool Any(HttpRequest request) =>
        request.Headers.IfMatch.Count + request.Headers.IfUnmodifiedSince.Count + request.Headers.IfNoneMatch.Count + request.Headers.IfModifiedSince.Count > 0;

    /// <summary>Evaluates them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="current">The tag of the current representation; null when there is none.</param>
    /// <param name="coding">The coding under which it would be sent.</param>
    /// <param name="lastModified">When it last changed, if that is known.</param>
    public static Precondition Evaluate(HttpRequest request, EntityTag? current, ContentCoding coding, DateTimeOffset? lastModified)
    {
        if (!Any(request))
        {
            return Precondition.Holds;
        }

        var headers = request.Headers;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (headers.IfMatch.Count > 0)
        {
            if (!Matches(headers.IfMatch, current))
            {
                return Precondition.Failed;
            }
        }
        else if (Date(headers.IfUnmodifiedSince) is { } unmodifiedSince && WholeSeconds(lastModified) > unmodifiedSince)
        {
            return Precondition.Failed;
        }

        if (headers.IfNoneMatch.Count > 0)
        {
            if (Knows(headers.IfNoneMatch, current, coding))
            {
                return isRead ? Precondition.NotModified : Precondition.Failed;
            }
        }
        else if (isRead && Date(headers.IfModifiedSince) is { } modifiedSince && WholeSeconds(lastModified) <= modifiedSince)
        {
            return Precondition.NotModified;
        }

        return Precondition.Holds;
    }

    /// <summary>
    /// <c>If-Match</c>, by strong comparison. A tag of the same representation under another coding names the same state. A
    /// header that cannot be read matches nothing: whoever guards a request must not have it done unguarded.
    /// </summary>
    private static bool Matches(StringValues header, EntityTag? current) =>
        current is { } tag
        && EntityTagHeaderValue.TryParseStrictList(header, out var tags)
        && tags.Any(given => given.Tag == "*" || (!given.IsWeak && tag.IsAny(given.Tag.AsSpan())));

    /// <summary>
    /// <c>If-None-Match</c>, by weak comparison, with the representation as it would be sent: to whoever has another coding of it
    /// alone, a 304 would be of no use. A header that cannot be read knows nothing.
    /// </summary>
    private static bool Knows(StringValues header, EntityTag? current, ContentCoding coding) =>
        current is { } tag
        && EntityTagHeaderValue.TryParseList(header, out var tags)
        && tags.Any(given => given.Tag == "*" || given.Tag == tag.Under(coding));

    /// <summary>Null for what is no date, or several, which count as none at all.</summary>
    private static DateTimeOffset? Date(StringValues header) =>
        header.Count == 1 && HeaderUtilities.TryParseDate(header[0], out var date) ? date : null;

    /// <summary>As exact as the header <c>Last-Modified</c>.</summary>
    private static DateTimeOffset? WholeSeconds(DateTimeOffset? time) =>
        time is { } exact ? DateTimeOffset.FromUnixTimeSeconds(exact.ToUnixTimeSeconds()) : null;
}
