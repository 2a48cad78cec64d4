using System.Globalization;

namespace Ingest.Benchmarks.Measurement;

/// <summary>Numbers as tables show them.</summary>
internal static class Figures
{
    public static string Milliseconds(TimeSpan time) => Number(time.TotalMilliseconds, "0.00");

    public static string Seconds(TimeSpan time) => Number(time.TotalSeconds, "0.00");

    public static string MiB(long bytes) => Number(bytes / (1024.0 * 1024), "0.0");

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>The first and the third quartile.</summary>
    public static string Quartiles(IReadOnlyList<double> ratios) => $"{Number(Percentile.Of(ratios, 0.25), "0.00")}–{Number(Percentile.Of(ratios, 0.75), "0.00")}";

    public static string YesNo(bool isSo) => isSo ? "yes" : "NO";

    public static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
