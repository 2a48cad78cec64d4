using Microsoft.Extensions.Hosting;

namespace Ingest.LocalHost;

/// <summary>Whoever starts the host stops it: inside a test process, Ctrl+C isn't the host's.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
