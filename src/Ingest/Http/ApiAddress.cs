using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ingest.Http;

/// <summary>Makes absolute addresses of the API.</summary>
public sealed class ApiAddress(IOptions<IngestOptions> options)
{
    /// <summary>What all its paths begin with: the <c>routePrefix</c> of <c>host.json</c>.</summary>
    public const string Prefix = "/api";

    /// <summary>The address of an article, the same for all its versions and forms. For a caller that names no host that exists, one of this machine.</summary>
    public Uri OfArticle(HttpRequest request, string id)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = $"{request.PathBase.ToUriComponent()}{Prefix}/articles/{id}";
        return Uri.TryCreate(RequestOrigin.Of(request, options.Value.PublicAddress) + path, UriKind.Absolute, out var address)
            ? address
            : new UriBuilder(request.Scheme, "localhost") { Path = path }.Uri;
    }
}
