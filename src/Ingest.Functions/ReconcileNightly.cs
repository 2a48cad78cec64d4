using Ingest.Maintenance;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Every night at three (UTC): compares the container with the tables and repairs what differs, going on where the night before ended.</summary>
public sealed class ReconcileNightly(NightlyReconciliation nightly)
{
    [Function(nameof(ReconcileNightly))]
    public Task RunAsync([TimerTrigger("0 0 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        nightly.RunAsync(cancellationToken);
}
