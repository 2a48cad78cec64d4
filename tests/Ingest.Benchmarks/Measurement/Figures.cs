using System.Globalization;

namespace Ingest.Benchmarks.Measurement;

/// <summary>Numbers as tables show them.</summary>
internal static class Figures
{
    public static string Milliseconds(TimeSpan time) => Number(time.TotalMilliseconds, "0.00");

    public static string Seconds(TimeSpan time) => Number(time.TotalSeconds, "0.00");

    public static string MiB(long bytes) => Number(bytes / (1024.0 * 1024), "0.0");

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
