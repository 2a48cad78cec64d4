using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Ingest.LocalHost;

/// <summary>The settings of host.json that LocalHost keeps to (https://learn.microsoft.com/azure/azure-functions/functions-host-json).</summary>
/// <param name="RoutePrefix"><c>extensions.http.routePrefix</c>: what every route starts with; empty for none.</param>
/// <param name="PoisonBlobThreshold"><c>extensions.blobs.poisonBlobThreshold</c>: how many tries a blob gets.</param>
/// <param name="MaxDegreeOfParallelism"><c>extensions.blobs.maxDegreeOfParallelism</c>: how many blob invocations may run at once, in all functions together.</param>
/// <param name="Queues"><c>extensions.queues</c>.</param>
internal sealed record HostJson(string RoutePrefix, int PoisonBlobThreshold, int MaxDegreeOfParallelism, QueueSettings Queues)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What the real host does without a word in host.json.</summary>
    public static HostJson Default { get; } = new("api", 5, 8 * Environment.ProcessorCount, QueueSettings.Default);

    /// <exception cref="StartException">The file is missing or says something impossible.</exception>
    public static HostJson Read(string path)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return new HostJson(
                RoutePatternFactory.Parse(Find(file.RootElement, "extensions", "http", "routePrefix")?.GetString()?.Trim('/') ?? Default.RoutePrefix).RawText ?? "",
                Positive(file.RootElement, "blobs", "poisonBlobThreshold") ?? Default.PoisonBlobThreshold,
                Positive(file.RootElement, "blobs", "maxDegreeOfParallelism") ?? Default.MaxDegreeOfParallelism,
                new QueueSettings(
                    Positive(file.RootElement, "queues", "batchSize", QueueSettings.LargestBatch) ?? QueueSettings.Default.BatchSize,
                    Positive(file.RootElement, "queues", "maxDequeueCount") ?? QueueSettings.Default.MaxDequeueCount,
                    VisibilityTimeout(file.RootElement) ?? QueueSettings.Default.VisibilityTimeout));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"host.json can't be read: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or RoutePatternException)
        {
            throw new StartException($"host.json is not valid: {e.Message}", e);
        }
    }

    private static int? Positive(JsonElement root, string extension, string name, int most = int.MaxValue)
    {
        var value = Find(root, "extensions", extension, name)?.GetInt32();
        if (value < 1 || value > most)
        {
            throw new FormatException($"extensions.{extension}.{name} has to be {(most == int.MaxValue ? "1 or more" : $"1 to {most}")}.");
        }

        return value;
    }

    private static TimeSpan? VisibilityTimeout(JsonElement root)
    {
        if (Find(root, "extensions", "queues", "visibilityTimeout")?.GetString() is not { } text)
        {
            return null;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= TimeSpan.Zero && value <= QueueSettings.LongestTimeout
            ? value
            : throw new FormatException("extensions.queues.visibilityTimeout has to be hh:mm:ss, at most 7 days.");
    }

    private static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }
}
