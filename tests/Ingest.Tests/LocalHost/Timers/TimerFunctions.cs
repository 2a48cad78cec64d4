using Microsoft.Azure.Functions.Worker;

namespace Ingest.Tests.LocalHost.Timers;

/// <summary>Timer functions under test, each in a class of its own. Their times are years away unless the clock is set.</summary>
public static class TimerFunctions
{
    public sealed class Yearly(Calls calls, TimeProvider time)
    {
        [Function("Yearly")]
        public void Run([TimerTrigger("7 30 3 29 2 *")] TimerInfo timer, CancellationToken cancellationToken) =>
            calls.Add($"{time.GetUtcNow():yyyy-MM-dd HH:mm} {timer.IsPastDue} {cancellationToken.CanBeCanceled}");
    }

    public sealed class FromSettings(Calls calls)
    {
        [Function("FromSettings")]
        public Task RunAsync([TimerTrigger("%Night:Schedule%", UseMonitor = false)] TimerInfo timer)
        {
            calls.Add("ran");
            return Task.CompletedTask;
        }
    }

    public sealed class AtTheStart(Calls calls)
    {
        [Function("AtTheStart")]
        public void Run([TimerTrigger("0 0 0 29 2 *", RunOnStartup = true)] TimerInfo timer) => calls.Add("ran");
    }

    public sealed class Failing(Calls calls)
    {
        [Function("Failing")]
        public Task RunAsync([TimerTrigger("0 0 0 29 2 *")] TimerInfo timer)
        {
            calls.Add("ran");
            throw new InvalidOperationException("it is broken");
        }
    }

    /// <summary>Waits for a gate, so that a test decides when a run ends.</summary>
    public sealed class Gated(Calls calls, Gate gate)
    {
        [Function("Gated")]
        public async Task RunAsync([TimerTrigger("* * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
        {
            gate.Enter();
            calls.Add("start");
            await gate.LeaveAsync(cancellationToken);
            calls.Add("end");
        }
    }
}
