using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Ingest.LocalHost.Azurite;
using Ingest.Parsing.PlainText;

namespace Ingest.Benchmarks.Measurement;

/// <summary>What the figures were taken on.</summary>
internal static class Machine
{
    /// <summary>Whether both the product and its benchmarks were built in Release.</summary>
    public static bool IsOptimized => new[] { typeof(PlainTextParser), typeof(Machine) }.All(type =>
        type.Assembly.GetCustomAttributes(typeof(DebuggableAttribute), inherit: false).OfType<DebuggableAttribute>().All(attribute => !attribute.IsJITOptimizerDisabled));

    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm} UTC: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB of memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, Azurite {AzuriteVersion()}, Release{Load()}

        """);

    private static string AzuriteVersion()
    {
        var package = Path.Combine(RepositoryRoot.Find() ?? "", "node_modules", "azurite", "package.json");
        if (!File.Exists(package))
        {
            return "not installed yet";
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(package));
        return json.RootElement.GetProperty("version").GetString()!;
    }

    /// <summary>What the machine had to do besides, in the minute before, where the operating system tells.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? $"; load average before: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";
}
