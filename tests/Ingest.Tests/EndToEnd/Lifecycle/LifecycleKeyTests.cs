using System.Net;
using System.Net.Http.Json;
using Ingest.Articles;
using Ingest.LocalHost;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>Reading and withdrawing take a function's key; repairing takes the master key.</summary>
public sealed class LifecycleKeyTests(AzuriteFixture azurite)
{
    private static readonly string Unknown = ArticleId.Of("nobody/nothing.txt");

    [Fact]
    public async Task EachRouteAsksForItsKeys()
    {
        var options = new LocalHostOptions { Port = 0, Storage = azurite.NewAccount(), Seeds = LocalHostOptions.NoSeeds, Keys = true };
        await using var host = await FunctionHost.StartAsync(options, TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(host.Api.AbsoluteUri + "/") };
        var keys = host.Keys!;

        (HttpMethod Method, string Address, string Function, HttpStatusCode Answer)[] readers =
        [
            (HttpMethod.Delete, $"articles/{Unknown}?reason=a", "WithdrawArticle", HttpStatusCode.NotFound),
            (HttpMethod.Get, $"articles/{Unknown}/versions", "ListVersions", HttpStatusCode.NotFound),
            (HttpMethod.Get, $"articles/{Unknown}/versions/1", "GetVersion", HttpStatusCode.NotFound),
            (HttpMethod.Get, "changes", "ListChanges", HttpStatusCode.OK),
        ];
        foreach (var (method, address, function, answer) in readers)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(method, address, null));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(method, address, keys.Functions["GetArticle"]));
            Assert.Equal(answer, await StatusAsync(method, address, keys.Functions[function]));
            Assert.Equal(answer, await StatusAsync(method, address, keys.Host));
            Assert.Equal(answer, await StatusAsync(method, address, keys.Master));
        }

        foreach (var (address, function) in new[] { ("uploads/retry", "RetryUpload"), ("maintenance/reconcile", "Reconcile") })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, address, null));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, address, keys.Functions[function]));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, address, keys.Host));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Post, address, keys.Master));
        }

        async Task<HttpStatusCode> StatusAsync(HttpMethod method, string address, string? key)
        {
            using var request = new HttpRequestMessage(method, address);
            if (method == HttpMethod.Post)
            {
                request.Content = JsonContent.Create(new { publisher = "acme", path = "ferry.txt" });
            }

            if (key is not null)
            {
                request.Headers.Add("x-functions-key", key);
            }

            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }
}
