using System.Net;
using System.Net.Http.Json;
using Ingest.LocalHost.Http;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.LocalHost.Http;

public sealed class FunctionKeyTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task EachLevelAsksForItsKeys()
    {
        await using var host = await StartAsync(azurite.NewAccount());
        var keys = host.Host.Keys!;
        var own = keys.Functions["Guarded"];
        var other = keys.Functions["Other"];

        await AssertOpensAsync(host, "Open", null, own, keys.Host, keys.Master, "wrong");
        await AssertOpensAsync(host, "Guarded", own, keys.Host, keys.Master);
        await AssertOpensAsync(host, "System", keys.Master);
        await AssertOpensAsync(host, "Admin", keys.Master);

        await AssertRefusesAsync(host, "Guarded", null, "", "wrong", other, own.ToUpperInvariant(), own + " x");
        await AssertRefusesAsync(host, "System", null, "wrong", own, keys.Host, keys.Functions["System"]);
        await AssertRefusesAsync(host, "Admin", null, "wrong", own, keys.Host, keys.Functions["Admin"]);
    }

    [Fact]
    public async Task AnAdminCanPostJson()
    {
        await using var host = await StartAsync(azurite.NewAccount());
        var keys = host.Host.Keys!;

        Assert.Equal((HttpStatusCode.OK, "fär/a.txt"), await PostAsync(host, keys.Master));
        Assert.Equal((HttpStatusCode.Unauthorized, ""), await PostAsync(host, keys.Host));
        Assert.Equal((HttpStatusCode.Unauthorized, ""), await PostAsync(host, keys.Functions["PostAsAdmin"]));
    }

    [Fact]
    public async Task TheHeaderCountsBeforeTheQuery()
    {
        await using var host = await StartAsync(azurite.NewAccount());
        var own = host.Host.Keys!.Functions["Guarded"];

        Assert.Equal((401, ""), await host.GetAsync($"api/guarded?code={own}", ("x-functions-key", "wrong")));
        Assert.Equal((200, ""), await host.GetAsync("api/guarded?code=wrong", ("x-functions-key", own)));
    }

    [Fact]
    public async Task KeysOutliveARestartAndDifferBetweenStorages()
    {
        var storage = azurite.NewAccount();
        FunctionKeys first;
        await using (var host = await StartAsync(storage))
        {
            first = host.Host.Keys!;
        }

        await using var again = await StartAsync(storage);
        await using var elsewhere = await StartAsync(azurite.NewAccount());

        Assert.Equal(first.Master, again.Host.Keys!.Master);
        Assert.Equal(first.Host, again.Host.Keys.Host);
        Assert.Equivalent(first.Functions, again.Host.Keys.Functions, strict: true);
        Assert.NotEqual(first.Master, elsewhere.Host.Keys!.Master);
        Assert.Equal(7, first.Functions.Values.Append(first.Master).Append(first.Host).ToHashSet(StringComparer.Ordinal).Count);
        Assert.All(first.Functions.Values, key => Assert.Equal(54, key.Length));
    }

    [Fact]
    public async Task WithoutKeysEverythingIsOpen()
    {
        await using var host = await TestHost.StartAsync(azurite.NewAccount(), typeof(GuardedFunctions));

        Assert.Null(host.Host.Keys);
        Assert.Equal((200, ""), await host.GetAsync("api/admin"));
    }

    [Fact]
    public async Task AnUndeclaredMethodIsNotFoundWhateverTheKey()
    {
        await using var host = await StartAsync(azurite.NewAccount());

        Assert.Equal((404, ""), await host.SendAsync(HttpMethod.Delete, "api/guarded"));
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(TestHost host, string key)
    {
        using var content = JsonContent.Create(new { publisher = "acme", path = "fär/a.txt" });
        content.Headers.Add("x-functions-key", key); // Content headers are request headers to the server.
        using var response = await host.Http.PostAsync(new Uri("api/uploads/retry", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task AssertOpensAsync(TestHost host, string function, params string?[] keys) => await AssertAsync(host, function, 200, keys);

    private static async Task AssertRefusesAsync(TestHost host, string function, params string?[] keys) => await AssertAsync(host, function, 401, keys);

    private static async Task AssertAsync(TestHost host, string function, int status, string?[] keys)
    {
        foreach (var key in keys)
        {
            var byQuery = await host.GetAsync($"api/{function}{(key is null ? "" : $"?code={Uri.EscapeDataString(key)}")}");
            var byHeader = key is null ? byQuery : await host.GetAsync($"api/{function}", ("x-functions-key", key));
            Assert.Equal((status, ""), byQuery);
            Assert.Equal((status, ""), byHeader);
        }
    }

    private static Task<TestHost> StartAsync(string storage) => TestHost.StartAsync(TestHost.Options(storage, typeof(GuardedFunctions)) with { Keys = true });
}
