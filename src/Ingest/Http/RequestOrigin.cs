using Microsoft.AspNetCore.Http;

namespace Ingest.Http;

/// <summary>The scheme and host under which callers reach the service.</summary>
internal static class RequestOrigin
{
    /// <summary>The public address, without a slash at its end; without one that is set, what the request came in with.</summary>
    public static string Of(HttpRequest request, Uri? publicAddress)
    {
        if (publicAddress is not null)
        {
            return publicAddress.AbsoluteUri.TrimEnd('/');
        }

        // The Functions host passes requests on to the worker over plain HTTP, and says here what they came in with.
        var forwarded = request.Headers["X-Forwarded-Proto"].ToString().Split(',')[0].Trim();
        var scheme = forwarded is "https" or "http" ? forwarded : request.Scheme;
        return $"{scheme}://{request.Host.ToUriComponent()}";
    }
}
