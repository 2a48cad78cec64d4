using System.Net;
using System.Text;
using System.Text.Json;
using Ingest.Benchmarks.Copy;

namespace Ingest.Benchmarks.Drops;

/// <summary>What a publisher and a reader do with a running LocalHost, over HTTP only.</summary>
internal sealed class ArticleApi(LocalHostProcess host) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = host.Api };

    /// <summary>Drops an article of ordinary size.</summary>
    public async Task DropAsync(string blobName, int number, CancellationToken cancellationToken)
    {
        var layout = (CopyLayout)(number % Enum.GetValues<CopyLayout>().Length);
        using var request = new HttpRequestMessage(HttpMethod.Put, host.UploadLink(blobName))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(FictionalCopy.Write(layout, FictionalCopy.OrdinaryBytes, number))),
            Headers = { { "x-ms-blob-type", "BlockBlob" } },
        };
        request.Content.Headers.ContentType = new("text/plain");
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The ids on the first page of a publisher's list.</summary>
    public async Task<IReadOnlyList<string>> FirstPageAsync(string publisher, CancellationToken cancellationToken)
    {
        using var page = await GetAsync(new Uri($"articles?publisher={publisher}&limit=100", UriKind.Relative), cancellationToken);
        return Ids(page);
    }

    /// <summary>The ids on all pages of a publisher's list, in their order.</summary>
    public async Task<IReadOnlyList<string>> AllPagesAsync(string publisher, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        for (var next = new Uri($"articles?publisher={publisher}", UriKind.Relative); next is not null;)
        {
            using var page = await GetAsync(next, cancellationToken);
            ids.AddRange(Ids(page));
            next = page.RootElement.TryGetProperty("nextLink", out var link) ? new Uri(link.GetString()!) : null;
        }

        return ids;
    }

    /// <summary>The outcome that a receipt tells; null as long as there is none.</summary>
    public async Task<string?> OutcomeAsync(string blobName, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(new Uri("uploads/" + blobName, UriKind.Relative), cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        using var receipt = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return receipt.RootElement.GetProperty("outcome").GetString();
    }

    public void Dispose() => _http.Dispose();

    private static List<string> Ids(JsonDocument page) =>
        [.. page.RootElement.GetProperty("value").EnumerateArray().Select(card => card.GetProperty("id").GetString()!)];

    private async Task<JsonDocument> GetAsync(Uri address, CancellationToken cancellationToken) =>
        JsonDocument.Parse(await _http.GetByteArrayAsync(address, cancellationToken));
}
