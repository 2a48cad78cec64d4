using Ingest.LocalHost;
using Ingest.Tests.Azurite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Ingest.Tests.LocalHost.Timers;

public sealed class TimerTriggerTests(AzuriteFixture azurite)
{
    /// <summary>Of the host of each test, before it is set.</summary>
    private static readonly DateTimeOffset Start = new(2096, 2, 29, 3, 29, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFunctionRunsAtEachOfItsTimesInUtc()
    {
        var time = At(Start);
        await using var host = await StartAsync(time, typeof(TimerFunctions.Yearly));
        await LookAsync(time);
        Assert.Empty(host.Calls.All);

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("2096-02-29 03:30 False True", await host.Calls.NextAsync());
        await LookAsync(time);
        Assert.Single(host.Calls.All);

        // 2100 is no leap year.
        time.Advance(new DateTimeOffset(2104, 2, 29, 3, 30, 30, TimeSpan.Zero) - time.GetUtcNow());
        Assert.Equal("2104-02-29 03:30 False True", await host.Calls.NextAsync());
        Assert.Empty(host.Log.All);
    }

    [Fact]
    public async Task AScheduleMayBeASetting()
    {
        var time = At(Start);
        await using var host = await StartAsync(time, options => options with
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Night:Schedule"] = "0 0 4 * * *" },
        }, typeof(TimerFunctions.FromSettings));
        await LookAsync(time);
        time.Advance(TimeSpan.FromMinutes(30));
        await LookAsync(time);
        Assert.Empty(host.Calls.All);

        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("ran", await host.Calls.NextAsync());
    }

    [Fact]
    public async Task AFunctionMayRunAtTheStartToo()
    {
        var time = At(Start);
        await using var host = await StartAsync(time, typeof(TimerFunctions.AtTheStart));

        Assert.Equal("ran", await host.Calls.NextAsync());
        await LookAsync(time);
        Assert.Single(host.Calls.All);
    }

    [Fact]
    public async Task AFailureIsToldAndTheNextTimeComes()
    {
        var time = At(Start);
        await using var host = await StartAsync(time, typeof(TimerFunctions.Failing));
        await LookAsync(time);

        time.Advance(TimeSpan.FromDays(9 * 366));
        Assert.Equal("ran", await host.Calls.NextAsync());
        await TestHost.UntilAsync(() => ValueTask.FromResult(host.Log.All.Count > 0));
        Assert.Equal(["Error: The function Failing failed; it runs again at its next time. it is broken"], host.Log.All);

        await LookAsync(time);
        time.Advance(TimeSpan.FromDays(4 * 366));
        Assert.Equal("ran", await host.Calls.NextAsync());
    }

    [Fact]
    public async Task ARunThatIsStillGoingHoldsUpTheNext()
    {
        var time = At(Start);
        var gate = new Gate();
        await using var host = await StartAsync(time, options => options with { Configure = builder => builder.Services.AddSingleton(gate) }, typeof(TimerFunctions.Gated));
        Assert.Equal("start", await host.Calls.NextAsync());
        time.Advance(TimeSpan.FromHours(1));
        await Task.Delay(10 * host.Host.Options.Poll, Cancellation);
        Assert.Equal(["start"], host.Calls.All);

        gate.Open();

        Assert.Equal(["end", "start", "end"], await host.Calls.NextAsync(3));
        Assert.Equal(1, gate.MostAtOnce);
    }

    [Fact]
    public async Task AStopWaitsForARunAndBeginsNoMore()
    {
        var gate = new Gate();
        var host = await StartAsync(At(Start), options => options with { Configure = builder => builder.Services.AddSingleton(gate) }, typeof(TimerFunctions.Gated));
        Assert.Equal("start", await host.Calls.NextAsync());

        var stop = host.DisposeAsync().AsTask();
        await TestHost.RefusesRequestsAsync(host.Host.BaseAddress);
        Assert.False(stop.IsCompleted);
        gate.Open();
        await stop;

        Assert.Equal(["start", "end"], host.Calls.All);
        Assert.Empty(host.Log.All);
    }

    [Fact]
    public async Task ARunThatIsCutShortIsTold()
    {
        var host = await StartAsync(
            At(Start),
            options => options with
            {
                Configure = builder =>
                {
                    builder.Services.AddSingleton(new Gate());
                    builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(1));
                },
            },
            typeof(TimerFunctions.Gated));
        Assert.Equal("start", await host.Calls.NextAsync());

        await host.DisposeAsync();

        Assert.Equal(["Warning: The function Gated was stopped before it was done."], host.Log.All);
    }

    [Fact]
    public async Task ADisabledFunctionDoesNotRun()
    {
        var time = At(Start);
        await using var host = await StartAsync(time, options => options with
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["AzureWebJobs.Yearly.Disabled"] = "true" },
        }, typeof(TimerFunctions.Yearly), typeof(TimerFunctions.Failing));
        await LookAsync(time);

        time.Advance(TimeSpan.FromDays(9 * 366));

        Assert.Equal("ran", await host.Calls.NextAsync());
        await LookAsync(time);
        Assert.Equal(["ran"], host.Calls.All);
    }

    private static WatchedTime At(DateTimeOffset start) => new(start, TestHost.Options("").Poll);

    /// <summary>Waits until the clock has been looked at since.</summary>
    private static Task LookAsync(WatchedTime time)
    {
        var waits = time.Waits;
        return TestHost.UntilAsync(() => ValueTask.FromResult(time.Waits >= waits + 2));
    }

    private Task<TestHost> StartAsync(WatchedTime time, params Type[] functions) => StartAsync(time, options => options, functions);

    private Task<TestHost> StartAsync(WatchedTime time, Func<LocalHostOptions, LocalHostOptions> change, params Type[] functions) =>
        TestHost.StartAsync(change(TestHost.Options(azurite.NewAccount(), functions) with { Time = time }));
}
