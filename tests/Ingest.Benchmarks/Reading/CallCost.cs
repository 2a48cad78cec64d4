using Ingest.Benchmarks.Measurement;

namespace Ingest.Benchmarks.Reading;

/// <summary>What a million of a call cost in Azure: see <see cref="AzurePrices"/>.</summary>
/// <param name="Name">The call.</param>
/// <param name="TableRequests">Requests to Table Storage for one.</param>
/// <param name="PerSecond">How many an instance answers in a second when it is kept busy.</param>
internal sealed record CallCost(string Name, double TableRequests, double PerSecond)
{
    private const decimal Calls = 1_000_000;

    private const string Assumptions =
        "Executions share the seconds of an instance. So the time costs at most what it does when each call comes alone and is billed for a whole second; and little when instances are "
        + "kept busy, here at the pace of this run with the most requests at once, where client and storage took part of the processors. Without free grants, data transfer and what is stored.";

    private decimal Tables => Calls * (decimal)TableRequests / 10_000 * AzurePrices.TenThousandTableRequests;

    private static decimal TimeAlone => Time(AzurePrices.LeastSeconds);

    private decimal TimeBusy => Time(1 / (decimal)PerSecond);

    public static string Table(IEnumerable<CallCost> costs)
    {
        var table = new MarkdownTable("A million calls, US dollars", "table requests", "Table Storage", "executions", "time, each alone", "time, instance busy", "together, instance busy");
        foreach (var cost in costs)
        {
            table.Add(
                cost.Name,
                Figures.Count((long)(Calls * (decimal)cost.TableRequests)),
                Dollars(cost.Tables),
                Dollars(AzurePrices.MillionExecutions),
                Dollars(TimeAlone),
                Dollars(cost.TimeBusy),
                Dollars(cost.Tables + AzurePrices.MillionExecutions + cost.TimeBusy));
        }

        return AzurePrices.Source + Environment.NewLine + Assumptions + Environment.NewLine + Environment.NewLine + table;
    }

    /// <summary>What the time costs when each call takes so many seconds of an instance for itself.</summary>
    private static decimal Time(decimal seconds) => Calls * seconds * AzurePrices.InstanceGigabytes * AzurePrices.GigabyteSecond;

    private static string Dollars(decimal amount) => Figures.Number((double)amount, "0.000");
}
