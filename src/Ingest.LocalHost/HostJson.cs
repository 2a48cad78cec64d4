using System.Text.Json;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Ingest.LocalHost;

/// <summary>The settings of host.json that LocalHost keeps to (https://learn.microsoft.com/azure/azure-functions/functions-host-json).</summary>
/// <param name="RoutePrefix"><c>extensions.http.routePrefix</c>: what every route starts with; empty for none.</param>
/// <param name="PoisonBlobThreshold"><c>extensions.blobs.poisonBlobThreshold</c>: how many tries a blob gets.</param>
/// <param name="MaxDegreeOfParallelism"><c>extensions.blobs.maxDegreeOfParallelism</c>: how many blob invocations may run at once, in all functions together.</param>
internal sealed record HostJson(string RoutePrefix, int PoisonBlobThreshold, int MaxDegreeOfParallelism)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What the real host does without a word in host.json.</summary>
    public static HostJson Default { get; } = new("api", 5, 8 * Environment.ProcessorCount);

    /// <exception cref="StartException">The file is missing or says something impossible.</exception>
    public static HostJson Read(string path)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return new HostJson(
                RoutePatternFactory.Parse(Find(file.RootElement, "extensions", "http", "routePrefix")?.GetString()?.Trim('/') ?? Default.RoutePrefix).RawText ?? "",
                Positive(file.RootElement, "poisonBlobThreshold") ?? Default.PoisonBlobThreshold,
                Positive(file.RootElement, "maxDegreeOfParallelism") ?? Default.MaxDegreeOfParallelism);
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

    private static int? Positive(JsonElement root, string name)
    {
        var value = Find(root, "extensions", "blobs", name)?.GetInt32();
        return value is < 1 ? throw new FormatException($"extensions.blobs.{name} has to be 1 or more.") : value;
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
