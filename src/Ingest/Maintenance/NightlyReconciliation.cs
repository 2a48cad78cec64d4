using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Maintenance;

/// <summary>Reconciles for as long as a function may run, and goes on there the next night. Where it stopped is kept in table <c>Maintenance</c>.</summary>
public sealed partial class NightlyReconciliation(Reconciliation reconciliation, IngestTables tables, ILogger<NightlyReconciliation> logger)
{
    private const string Key = "reconcile";
    private const string Next = nameof(Next);

    /// <summary>
    /// Less than the <c>functionTimeout</c> of host.json, 5 minutes, by far more than the page takes that is begun last: what outlasts that is ended,
    /// and everything else with it that the same process does.
    /// </summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    /// <summary>Runs to the end, or until its time is over.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var row = await tables.Maintenance.GetEntityIfExistsAsync<TableEntity>(Key, Key, cancellationToken: cancellationToken);
        var next = row is { HasValue: true, Value: { } kept } && kept.GetString(Next) is { } cursor && reconciliation.IsCursor(cursor) ? cursor : null;
        do
        {
            var report = await RunAsync(next, TimeLimit - Stopwatch.GetElapsedTime(started), cancellationToken);
            next = report.Next;
            LogReport(logger, report.Checked, report.Repaired.Values.Sum(), string.Join(", ", report.Repaired.Select(repaired => $"{repaired.Key} {repaired.Value}")));
            await KeepAsync(next, cancellationToken);
        }
        while (next is not null && Stopwatch.GetElapsedTime(started) < TimeLimit);
    }

    /// <summary>One run. If it fails, the next night begins anew: it may have been for where it was to go on.</summary>
    private async Task<ReconciliationReport> RunAsync(string? from, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        try
        {
            return await reconciliation.RunAsync(from, Reconciliation.DefaultLimit, timeLimit, cancellationToken);
        }
        catch (RequestFailedException)
        {
            await KeepAsync(next: null, cancellationToken);
            throw;
        }
    }

    private Task<Response> KeepAsync(string? next, CancellationToken cancellationToken) =>
        tables.Maintenance.UpsertEntityAsync(new TableEntity(Key, Key) { [Next] = next }, TableUpdateMode.Replace, cancellationToken);

    [LoggerMessage(EventId = 31, Level = LogLevel.Information, Message = "Reconciled {Checked} files and rows, repaired {Repaired}: {Kinds}")]
    private static partial void LogReport(ILogger logger, int @checked, int repaired, string kinds);
}
