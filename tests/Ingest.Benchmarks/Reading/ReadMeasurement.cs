using Azure.Core.Pipeline;
using Ingest.Benchmarks.Measurement;
using Ingest.LocalHost;
using Ingest.LocalHost.Azurite;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Reading;

/// <summary>
/// A list page, an article, the news that it has not changed, and the changes over HTTP, each in turns with the bare table request of
/// the same rows on the same Azurite, and with an endpoint that gives the same bytes from memory.
/// </summary>
/// <param name="rounds">Rounds of each side, for each call and number of requests at once.</param>
internal sealed class ReadMeasurement(int rounds)
{
    private const int Articles = 2_000;

    /// <summary>So long that no trigger looks at storage meanwhile.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromDays(1);

    private static readonly int[] Concurrencies = [1, 16, 64];

    /// <summary>Measures and prints. The aims are told, but only what is no matter of time decides.</summary>
    /// <returns>Whether all sides ask for and give the same, with one table request a call.</returns>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { UsualPorts = false }, TimeProvider.System, cancellationToken);
        var storage = azurite.ConnectionString(AzuriteAccount.WellKnown);
        var (count, last, bareLast) = (new RequestCount(), new LastRequest(), new LastRequest());
        var options = new LocalHostOptions
        {
            Port = 0,
            Storage = storage,
            Seeds = LocalHostOptions.NoSeeds,
            Poll = Poll,
            Configure = builder => builder.Services.AddSingleton<HttpPipelinePolicy>(count).AddSingleton<HttpPipelinePolicy>(last),
        };
        await using var host = await FunctionHost.StartAsync(options, cancellationToken);
        using var api = new HttpClient { BaseAddress = new Uri($"{host.Api.AbsoluteUri}/") };

        var beginning = ReadCalls.PlaceOfNow();
        var ids = await StoredFiction.StoreAsync(host.Services, Articles, cancellationToken);
        await Task.Delay(new IngestOptions().ChangeDelay, cancellationToken);
        var (calls, answers) = await ReadCalls.CreateAsync(api, new BareTables(storage, bareLast), ids, beginning, cancellationToken);
        await using var endpoint = await MemoryEndpoint.StartAsync(host.Api.AbsolutePath, answers, cancellationToken);
        using var memory = new HttpClient { BaseAddress = new Uri(endpoint.Address, $"{host.Api.AbsolutePath}/") };

        List<ReadCheck> checks = [];
        List<ReadComparison> comparisons = [];
        List<ReadAllocation> allocations = [];
        foreach (var call in calls)
        {
            checks.Add(await ReadCheck.RunAsync(call, api, memory, count, last, bareLast, cancellationToken));
            Contender[] contenders =
            [
                new(call.Name, (i, cancellation) => call.AskAsync(api, i, cancellation)),
                new("— its bare table request", call.AskTables),
                new("— the same bytes from memory", (i, cancellation) => call.AskAsync(memory, i, cancellation)),
            ];
            foreach (var concurrency in Concurrencies)
            {
                var run = new InterleavedRun { Rounds = rounds, RequestsPerRound = 44 + (6 * concurrency), Concurrency = concurrency };
                var sides = await run.RunAsync(contenders, cancellationToken);
                comparisons.Add(new ReadComparison(call, concurrency, sides[0], sides[1], sides[2]));
            }

            allocations.Add(await ReadAllocation.MeasureAsync(call, contenders[0], contenders[1], contenders[2], cancellationToken));
        }

        await output.WriteLineAsync($"{Articles} articles stored, in memory; {rounds} rounds of each side in turns. Asked without Accept-Encoding: answers come unpacked.\n");
        await output.WriteLineAsync(ReadCheck.Table(checks));
        await output.WriteLineAsync(ReadComparison.Latencies(comparisons));
        await output.WriteLineAsync(ReadComparison.Aims(comparisons));
        await output.WriteLineAsync(ReadAllocation.Table(allocations));
        await output.WriteLineAsync(CallCost.Table(checks.Zip(calls, (check, call) => new CallCost(call.Name, check.TableRequests, comparisons.Last(comparison => comparison.Call == call).Product.RequestsPerSecond))));
        return checks.TrueForAll(check => check.IsGood);
    }
}
