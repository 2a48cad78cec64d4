using Ingest.Benchmarks.Measurement;

namespace Ingest.Benchmarks.Reading;

/// <summary>Whether the sides of a call do the same, and what it takes of storage.</summary>
/// <param name="Call">The call.</param>
/// <param name="StorageRequests">Requests to storage for <see cref="Calls"/> calls of the product, retries included.</param>
/// <param name="IsSameRequest">Whether the product and the bare side send storage the same request.</param>
/// <param name="Rows">How many rows the bare side gets.</param>
/// <param name="IsSameBody">Whether the product and the endpoint in memory answer with the same bytes.</param>
/// <param name="BodyBytes">How many these are.</param>
internal sealed record ReadCheck(ReadCall Call, long StorageRequests, bool IsSameRequest, int Rows, bool IsSameBody, int BodyBytes)
{
    private const int Calls = 20;

    /// <summary>Requests to storage for one call.</summary>
    public double TableRequests => (double)StorageRequests / Calls;

    /// <summary>Whether the measurement means what it says.</summary>
    public bool IsGood => StorageRequests == Calls && IsSameRequest && Rows == Call.Rows && IsSameBody;

    public static async Task<ReadCheck> RunAsync(ReadCall call, HttpClient api, HttpClient memory, RequestCount count, LastRequest last, LastRequest bareLast, CancellationToken cancellationToken)
    {
        count.Clear();
        for (var number = 0; number < Calls; number++)
        {
            await call.AskAsync(api, number, cancellationToken);
        }

        var requests = count.Requests;
        var body = await call.AskAsync(api, 0, cancellationToken);
        var rows = await call.AskTables(0, cancellationToken);
        var fromMemory = await call.AskAsync(memory, 0, cancellationToken);
        return new ReadCheck(call, requests, last.WithoutTimes == bareLast.WithoutTimes, rows, body.AsSpan().SequenceEqual(fromMemory), body.Length);
    }

    public static string Table(IEnumerable<ReadCheck> checks)
    {
        var table = new MarkdownTable("What is measured", "storage requests each", "rows", "bytes of the body", "same storage request", "same bytes");
        foreach (var check in checks)
        {
            table.Add(
                check.Call.Name,
                Figures.Number(check.TableRequests, "0.00"),
                Figures.Count(check.Rows),
                Figures.Count(check.BodyBytes),
                Figures.YesNo(check.IsSameRequest && check.Rows == check.Call.Rows),
                Figures.YesNo(check.IsSameBody));
        }

        return table.ToString();
    }
}
