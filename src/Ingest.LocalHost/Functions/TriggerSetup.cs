using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingest.LocalHost.Blobs;
using Ingest.LocalHost.Queues;
using Ingest.LocalHost.Timers;
using Ingest.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Functions;

/// <summary>Puts together what sets functions off without a request.</summary>
/// <param name="functions">The functions.</param>
/// <param name="settings">Where their connections are.</param>
/// <param name="storage">The host's own connection.</param>
/// <param name="host">The settings of host.json.</param>
/// <param name="poll">The longest pause between two looks for blobs and messages, and at the clock.</param>
/// <param name="services">The host's services.</param>
internal sealed class TriggerSetup(FunctionSet functions, IConfiguration settings, string storage, HostJson host, TimeSpan poll, IServiceProvider services)
{
    private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();
    private readonly ILoggerFactory _loggers = services.GetRequiredService<ILoggerFactory>();
    private readonly IServiceScopeFactory _scopes = services.GetRequiredService<IServiceScopeFactory>();

    /// <exception cref="StartException">A function's connection isn't there.</exception>
    public async Task<IReadOnlyList<ITrigger>> OpenAsync(CancellationToken cancellationToken)
    {
        var queues = functions.Queues.Select(Listen).ToList();
        var blobs = await ScanAsync(cancellationToken);
        var timers = functions.Timers.Select(function => new TimerListener(function, _scopes, poll, _time, _loggers.CreateLogger<TimerListener>()));
        return [blobs, .. queues, .. timers];
    }

    private async Task<BlobTriggers> ScanAsync(CancellationToken cancellationToken)
    {
        var tables = new TableServiceClient(storage);
        if (functions.Blobs.Count > 0)
        {
            await tables.CreateTableIfNotExistsAsync(Receipts.TableName, cancellationToken);
        }

        var listeners = new List<BlobListener>();
        var deletions = DeletionEvents();
        foreach (var function in functions.Blobs)
        {
            var connection = Connection(function, function.Connection, "blob");
            var container = ConnectionStrings.OpenBlobs(connection, Origin(function.Connection)).GetBlobContainerClient(function.Path.Container);
            var listed = ConnectionStrings.OpenBlobs(connection, Origin(function.Connection), new BlobClientOptions { Retry = { MaxRetries = 0 } }).GetBlobContainerClient(function.Path.Container);
            var receipts = new Receipts(tables.GetTableClient(Receipts.TableName), function.Name, _time);
            await receipts.LoadAsync(cancellationToken);
            var deleted = deletions is not null && string.Equals(container.Name, ArticleContainer.Name, StringComparison.Ordinal)
                ? new BlobDeletions(function, container, receipts, deletions, _time)
                : null;
            var logger = _loggers.CreateLogger<BlobListener>();
            listeners.Add(new BlobListener(function, container, new BlobListing(listed, logger), receipts, new PoisonQueue(connection), deleted, logger));
        }

        var runner = new BlobRunner(_scopes, host, _loggers.CreateLogger<BlobRunner>());
        return new BlobTriggers(listeners, runner, host, poll, _time);
    }

    private QueueListener Listen(QueueFunction function)
    {
        var connection = Connection(function, function.Connection, "queue");
        var queue = ConnectionStrings.OpenQueue(connection, Origin(function.Connection), function.Queue);

        // A message is moved as it is, whether it is base64 or not.
        var poison = function.PoisonQueue is { } name ? new OutgoingQueue(connection, name, QueueMessageEncoding.None) : null;
        var runner = new QueueRunner(_scopes, host, _loggers.CreateLogger<QueueRunner>());
        return new QueueListener(function, queue, poison, runner, host, poll, _time, _loggers.CreateLogger<QueueListener>());
    }

    /// <summary>Where deletions are told of, base64 as Event Grid's messages are; null when no function listens.</summary>
    private OutgoingQueue? DeletionEvents() =>
        functions.Queues.FirstOrDefault(function => string.Equals(function.Queue, DeletionQueue.Name, StringComparison.Ordinal)) is { } listener
            ? new OutgoingQueue(Connection(listener, listener.Connection, "queue"), DeletionQueue.Name, QueueMessageEncoding.Base64)
            : null;

    private string Connection(Function function, string? setting, string kind) => setting is null
        ? storage
        : settings[setting] ?? throw FunctionDiscovery.Refusal(function.Name, function.Method, $"there is no setting \"{setting}\", which its {kind} trigger's Connection names.");

    private static string Origin(string? setting) => $"The setting \"{setting}\"";
}
