using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Ingest.Http;

/// <summary>Makes the absolute address of the page after the one that was asked for.</summary>
public sealed class NextLink(IOptions<IngestOptions> options)
{
    private const string Cursor = "cursor";

    /// <summary>The function key's parameter: a secret, which does not belong in a body that may be kept.</summary>
    private const string Key = "code";

    /// <summary>The request's own address with another cursor; without the host if the caller named none that exists.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cursor">The cursor.</param>
    /// <param name="parameter">The parameter that takes it.</param>
    public Uri After(HttpRequest request, string cursor, string parameter = Cursor)
    {
        var query = request.Query
            .Where(given => given.Key != parameter && given.Key != Key)
            .ToDictionary(given => given.Key, string? (given) => given.Value.ToString(), StringComparer.Ordinal);
        query[parameter] = cursor;
        var path = request.PathBase.Add(request.Path).ToUriComponent();
        var address = QueryHelpers.AddQueryString(path, query);
        return Absolute(request, address);
    }

    /// <summary>The address of something below what was asked for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="segments">The segments of the path that lead there, unescaped.</param>
    public Uri Below(HttpRequest request, IEnumerable<string> segments) =>
        Absolute(request, request.PathBase.Add(request.Path).ToUriComponent().TrimEnd('/') + "/" + string.Join('/', segments.Select(Uri.EscapeDataString)));

    private Uri Absolute(HttpRequest request, string address) =>
        Uri.TryCreate(RequestOrigin.Of(request, options.Value.PublicAddress) + address, UriKind.Absolute, out var absolute) ? absolute : new Uri(address, UriKind.Relative);
}
