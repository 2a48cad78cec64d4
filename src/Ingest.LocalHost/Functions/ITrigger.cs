namespace Ingest.LocalHost.Functions;

/// <summary>What sets functions off without a request.</summary>
internal interface ITrigger
{
    /// <summary>Runs functions until it is told to stop, and completes once the last one has ended. Never throws.</summary>
    /// <param name="stopping">No more invocations begin.</param>
    /// <param name="abort">The running ones are told to give up.</param>
    Task RunAsync(CancellationToken stopping, CancellationToken abort);
}
