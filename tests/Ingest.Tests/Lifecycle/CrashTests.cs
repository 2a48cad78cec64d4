using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Lifecycle;

/// <summary>Whatever dies where, the next try ends in the state of a run that nothing happened to.</summary>
public sealed class CrashTests(AzuriteFixture azurite)
{
    /// <summary>More requests than anything sends.</summary>
    private const int MostRequests = 60;

    /// <summary>Publishers' names of one length, for none may be part of another.</summary>
    private const int FirstPublisher = 100;

    /// <summary>The scenarios that are made of parts of others fail in one way only, or the tests would take minutes.</summary>
    public static TheoryData<string, StorageFault> Everything => new(
        from scenario in CrashScenario.All
        from fault in Enum.GetValues<StorageFault>()
        where !scenario.IsComposed || fault == StorageFault.Lost
        select (scenario.Name, fault));

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task NoFailureOfAnyRequestLeavesATrace(string scenarioName, StorageFault fault)
    {
        var scenario = CrashScenario.All.Single(candidate => candidate.Name == scenarioName);
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await scenario.Prepare(ingest, Publisher(0));
        await scenario.Run(ingest, Publisher(0));

        var requests = 0;
        var isOver = false;
        await Parallel.ForAsync(0, MostRequests, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            if (Volatile.Read(ref isOver))
            {
                return;
            }

            await scenario.Prepare(ingest, Publisher(number + 1));
            if (await FailAndRepeatAsync(storage, scenario, Publisher(number + 1), number, fault))
            {
                Interlocked.Increment(ref requests);
            }
            else
            {
                Volatile.Write(ref isOver, true);
            }
        });

        Assert.InRange(requests, 4, MostRequests - 1);
        var dump = await StoredTables.DumpAsync(storage);
        var undisturbed = Of(0);
        Assert.NotEmpty(undisturbed);
        for (var number = 1; number <= requests; number++)
        {
            Assert.Equal(undisturbed.Prepend($"request {number}"), Of(number).Prepend($"request {number}"));
        }

        IReadOnlyList<string> Of(int number) => StoredTables.Of(dump, Publisher(number), [CrashScenario.First, CrashScenario.Second]);
    }

    /// <summary>Each publisher's articles are alike, and nobody else's business: one account serves all.</summary>
    private static string Publisher(int number) => $"p{FirstPublisher + number}";

    /// <returns>Whether the request came up that was to fail.</returns>
    private static async Task<bool> FailAndRepeatAsync(string storage, CrashScenario scenario, string publisher, int requests, StorageFault fault)
    {
        var failing = new FailingStorage();
        await using var ingest = DirectIngest.Open(storage, failing);
        failing.BreakAfter(requests, fault);
        try
        {
            await scenario.Run(ingest, publisher);
        }
        catch (Exception failure) when (failing.HasFailed)
        {
            Assert.IsNotType<NotSupportedException>(failure);
        }

        failing.Mend();
        if (failing.HasFailed)
        {
            await scenario.Run(ingest, publisher);
        }

        return failing.HasFailed;
    }
}
