using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ingest.Maintenance;

/// <summary>
/// Walks the container and the tables, and repairs whatever differs: files never ingested, articles whose file is gone,
/// rows of lists, fingerprints and changes that are missing, stale or wrong. It repairs in the ways of live ingestion, and
/// so may run beside it, twice at once, or stop anywhere.
/// </summary>
public sealed class Reconciliation
{
    /// <summary>Files and rows that a run looks at when nothing is said.</summary>
    public const int DefaultLimit = 1000;

    /// <summary>Most files and rows that a run looks at.</summary>
    public const int MaximumLimit = 10_000;

    /// <summary>How long a run goes on: less than callers wait for an answer (230 s, https://learn.microsoft.com/azure/azure-functions/functions-scale#timeout).</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyList<ICheck> _checks;

    internal Reconciliation(IReadOnlyList<ICheck> checks) => _checks = checks;

    /// <summary>Runs for a while.</summary>
    /// <param name="from">Where the last run stopped; null to begin.</param>
    /// <param name="limit">About how many files and rows to look at: the page that reaches it is the last.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task<ReconciliationReport> RunAsync(string? from, int limit, CancellationToken cancellationToken) => RunAsync(from, limit, TimeLimit, cancellationToken);

    /// <summary>The same, for no longer than a given time: no page is begun after that.</summary>
    internal async Task<ReconciliationReport> RunAsync(string? from, int limit, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        var tally = new RepairTally();
        var started = Stopwatch.GetTimestamp();
        var (check, token) = from is null ? (0, null) : ReadCursor(from) ?? throw new ArgumentException("It is no cursor.", nameof(from));
        while (check < _checks.Count && tally.Checked < limit && Stopwatch.GetElapsedTime(started) < timeLimit)
        {
            token = await _checks[check].CheckPageAsync(token, tally, cancellationToken);
            if (token is null)
            {
                check++;
            }
        }

        return tally.Report(check < _checks.Count ? WriteCursor(check, token) : null);
    }

    /// <summary>Whether a text is a cursor of a report.</summary>
    public bool IsCursor(string text) => ReadCursor(text) is not null;

    private static string WriteCursor(int check, string? token) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{check} {token}")));

    private (int Check, string? Token)? ReadCursor(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ', 2);
        if (parts.Length < 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var check) || check >= _checks.Count)
        {
            return null;
        }

        return (check, parts[1].Length > 0 ? parts[1] : null);
    }
}
