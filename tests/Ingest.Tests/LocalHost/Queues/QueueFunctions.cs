using Microsoft.Azure.Functions.Worker;

namespace Ingest.Tests.LocalHost.Queues;

/// <summary>Queue functions under test, each in a class of its own.</summary>
public static class QueueFunctions
{
    public sealed class Text(Calls calls)
    {
        [Function("Text")]
        public void Run([QueueTrigger("letters", Connection = "Storage")] string message, CancellationToken cancellationToken) =>
            calls.Add($"{message} {cancellationToken.CanBeCanceled}");
    }

    public sealed class Failing(Calls calls)
    {
        [Function("Failing")]
        public Task RunAsync([QueueTrigger("letters")] string message)
        {
            calls.Add(message);
            throw new InvalidOperationException("it is broken");
        }
    }

    public sealed class FailingTwice(Calls calls)
    {
        [Function("FailingTwice")]
        public ValueTask RunAsync([QueueTrigger("letters")] string message)
        {
            calls.Add(message);
            return calls.All.Count < 3 ? throw new InvalidOperationException("not yet") : ValueTask.CompletedTask;
        }
    }

    public sealed class FailingOnPoison(Calls calls)
    {
        [Function("FailingOnPoison")]
        public Task RunAsync([QueueTrigger("letters-poison")] string message)
        {
            calls.Add(message);
            throw new InvalidOperationException("it is broken");
        }
    }

    /// <summary>Waits for a gate, so that a test decides when an invocation ends.</summary>
    public sealed class Gated(Calls calls, Gate gate)
    {
        [Function("Gated")]
        public async Task RunAsync([QueueTrigger("letters")] string message, CancellationToken cancellationToken)
        {
            gate.Enter();
            calls.Add($"start {message}");
            await gate.LeaveAsync(cancellationToken);
            calls.Add($"end {message}");
        }
    }

    public sealed class Deletions(Calls calls)
    {
        [Function("Deletions")]
        public void Run([QueueTrigger(Ingest.Storage.DeletionQueue.Name)] string message) => calls.Add(message);
    }
}
