using System.Diagnostics;
using System.Runtime.CompilerServices;
using Ingest.LocalHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ingest.Tests.LocalHost;

/// <summary>A host in this process, with functions of a test.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>How long anything may take before a test gives up: machines that run tests are busy.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FunctionHost _host;

    private TestHost(FunctionHost host, Calls calls, LogLines log)
    {
        _host = host;
        Calls = calls;
        Log = log;
        Http = new HttpClient { BaseAddress = host.BaseAddress, Timeout = Patience };
    }

    public Calls Calls { get; }

    public LogLines Log { get; }

    public HttpClient Http { get; }

    public FunctionHost Host => _host;

    public static LocalHostOptions Options(string storage, params Type[] functions) => new()
    {
        Port = 0,
        Storage = storage,
        Seeds = LocalHostOptions.NoSeeds,
        Poll = TimeSpan.FromMilliseconds(50),
        Functions = functions,
    };

    public static Task<TestHost> StartAsync(string storage, params Type[] functions) => StartAsync(Options(storage, functions));

    public static async Task<TestHost> StartAsync(LocalHostOptions options)
    {
        var calls = new Calls();
        var log = new LogLines();
        var host = await FunctionHost.StartAsync(
            options with
            {
                Configure = builder =>
                {
                    builder.Services.AddSingleton(calls);
                    builder.Logging.AddProvider(log);
                    options.Configure?.Invoke(builder);
                },
            },
            TestContext.Current.CancellationToken);
        return new TestHost(host, calls, log);
    }

    /// <summary>The status and the body of the answer.</summary>
    public async Task<(int Status, string Body)> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.False(response.Headers.Contains("Server"));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<(int Status, string Body)> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    /// <summary>Waits until the host takes no more requests: it is stopping.</summary>
    public static async Task RefusesRequestsAsync(Uri address)
    {
        using var http = new HttpClient { Timeout = Patience };
        await UntilAsync(async () =>
        {
            try
            {
                using var response = await http.GetAsync(address, TestContext.Current.CancellationToken);
                return false;
            }
            catch (HttpRequestException)
            {
                return true;
            }
        });
    }

    /// <summary>Looks again and again until it is so; fails when it isn't within <see cref="Patience"/>.</summary>
    public static async Task UntilAsync(Func<ValueTask<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        var start = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"Not within {Patience.TotalSeconds:0} seconds: {what}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }
}
