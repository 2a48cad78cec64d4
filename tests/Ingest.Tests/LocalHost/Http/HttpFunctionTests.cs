using Ingest.Tests.Azurite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ingest.Tests.LocalHost.Http;

public sealed class HttpFunctionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task FunctionsThatShareARouteAreToldApartByMethod()
    {
        await using var host = await StartAsync();

        Assert.Equal((200, "hello you"), await host.GetAsync("api/hello?name=you"));
        Assert.Equal((201, ""), await host.SendAsync(HttpMethod.Post, "api/hello"));
        Assert.Equal((200, "latest"), await host.SendAsync(HttpMethod.Post, "api/items/latest"));
        Assert.Equal((200, "latest"), await host.GetAsync("api/items/latest"));
        Assert.Equal((200, "hello "), await host.GetAsync("API/Hello"));
    }

    [Fact]
    public async Task AnUndeclaredMethodIsNotFoundAndHasNoBody()
    {
        await using var host = await StartAsync();

        Assert.Equal((404, ""), await host.SendAsync(HttpMethod.Put, "api/hello"));
        Assert.Equal((404, ""), await host.SendAsync(HttpMethod.Head, "api/hello"));
        Assert.Equal((404, ""), await host.SendAsync(HttpMethod.Options, "api/hello"));
        Assert.Equal((404, ""), await host.GetAsync("api/options"));
    }

    [Fact]
    public async Task HeadAndOptionsExistWhereTheyAreDeclared()
    {
        await using var host = await StartAsync();

        Assert.Equal((204, ""), await host.SendAsync(HttpMethod.Head, "api/options"));
        Assert.Equal((204, ""), await host.SendAsync(HttpMethod.Options, "api/options"));
    }

    [Fact]
    public async Task AnUnknownRouteIsNotFoundAndHasNoBody()
    {
        await using var host = await StartAsync();

        Assert.Equal((404, ""), await host.GetAsync("api/nothing"));
        Assert.Equal((404, ""), await host.GetAsync("hello"));
        Assert.Equal((404, ""), await host.GetAsync(""));
    }

    [Fact]
    public async Task WithoutRouteAndMethodsTheNameAnswersEveryMethod()
    {
        await using var host = await StartAsync();

        Assert.Equal((200, "GET"), await host.GetAsync("api/anything"));
        Assert.Equal((200, "DELETE"), await host.SendAsync(HttpMethod.Delete, "api/Anything"));
    }

    [Fact]
    public async Task RouteValuesAreBoundByName()
    {
        await using var host = await StartAsync();
        var id = Guid.NewGuid();

        Assert.Equal((200, $"a b 7 9000000000 {id} none True True"), await host.GetAsync($"api/values/a%20b/7/9000000000/{id}"));
        Assert.Equal((200, $"é -7 1 {id} True True True"), await host.GetAsync($"api/values/%C3%A9/-7/1/{id}/true"));
        Assert.Equal((404, ""), await host.GetAsync($"api/values/a/no-number/1/{id}"));
        Assert.Equal((200, "a/b/c.txt 3"), await host.GetAsync("api/rest/3/a/b/c.txt"));
        Assert.Equal((200, "none 3"), await host.GetAsync("api/rest/3"));
    }

    [Fact]
    public async Task AFailureAnswersWithoutBodyAndIsLogged()
    {
        await using var host = await StartAsync();

        Assert.Equal((500, ""), await host.GetAsync("api/fail"));
        Assert.Equal(["Error: The function Fail failed. secret details"], host.Log.All);
    }

    [Fact]
    public async Task AValueThatCannotBeReadIsAFailure()
    {
        await using var host = await StartAsync();

        Assert.Equal((500, ""), await host.GetAsync($"api/values/a/7/no-number/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task ARequestThatIsGivenUpCancelsItsFunctionAndLogsNothing()
    {
        await using var host = await StartAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var request = host.Http.GetAsync(new Uri("api/wait", UriKind.Relative), patience.Token);
        Assert.Equal("waiting", await host.Calls.NextAsync());
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.Equal("ended", await host.Calls.NextAsync());
        await host.DisposeAsync();
        Assert.Empty(host.Log.All);
    }

    [Fact]
    public async Task AStopAnswersTheRequestsThatAreRunning()
    {
        var gate = new Gate();
        var host = await TestHost.StartAsync(TestHost.Options(azurite.NewAccount(), typeof(GreetingFunctions)) with
        {
            Configure = builder => builder.Services.AddSingleton(gate),
        });
        var answer = host.GetAsync("api/gated");
        Assert.Equal("inside", await host.Calls.NextAsync());

        var stop = host.Host.DisposeAsync().AsTask();
        await TestHost.RefusesRequestsAsync(host.Host.BaseAddress);
        gate.Open();

        Assert.Equal((200, "done"), await answer);
        await stop;
        await host.DisposeAsync();
        Assert.Empty(host.Log.All);
    }

    [Theory]
    [InlineData("", "hello")]
    [InlineData("v1/news", "v1/news/hello")]
    public async Task TheRoutePrefixIsThatOfHostJson(string prefix, string path)
    {
        using var json = new HostJsonFile($$"""{ "version": "2.0", "extensions": { "http": { "routePrefix": "{{prefix}}" } } }""");
        await using var host = await TestHost.StartAsync(TestHost.Options(azurite.NewAccount(), typeof(GreetingFunctions)) with { HostJson = json.Path });

        Assert.Equal((200, "hello "), await host.GetAsync(path));
        Assert.Equal((404, ""), await host.GetAsync("api/hello"));
        Assert.Equal(new Uri(host.Host.BaseAddress, prefix), host.Host.Api);
    }

    [Theory]
    [InlineData("AzureWebJobs.GetHello.Disabled", "true")]
    [InlineData("AzureWebJobs:GetHello:Disabled", "1")]
    public async Task ADisabledFunctionIsNotServed(string setting, string value)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { [setting] = value };
        await using var host = await TestHost.StartAsync(TestHost.Options(azurite.NewAccount(), typeof(GreetingFunctions)) with { Settings = settings });

        Assert.Equal((404, ""), await host.GetAsync("api/hello"));
        Assert.Equal((201, ""), await host.SendAsync(HttpMethod.Post, "api/hello"));
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(azurite.NewAccount(), typeof(GreetingFunctions), typeof(WaitingFunction));
}
