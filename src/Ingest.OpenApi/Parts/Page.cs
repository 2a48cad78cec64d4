using System.Text.Json.Nodes;

namespace Ingest.OpenApi.Parts;

/// <summary>What pages for people have in common.</summary>
internal static class Page
{
    public static IReadOnlyList<Header> Headers { get; } = [Parts.Headers.ContentSecurityPolicy];

    public static Content Content(string title) => new("text/html", new JsonObject { ["type"] = "string", ["pattern"] = "^<!doctype html>" }, $"<!doctype html><title>{title}</title>");
}
