using System.Text.Json.Nodes;
using Ingest.Tests.Harness;

namespace Ingest.Tests.EndToEnd.Lists;

/// <summary>Reads lists as callers do.</summary>
internal static class ListPages
{
    /// <summary>The headlines on a page.</summary>
    public static IReadOnlyList<string> Headlines(this JsonNode page) => [.. page["value"]!.AsArray().Select(card => card!["headline"]!.GetValue<string>())];

    /// <summary>All headlines of a list, from its first page to its last.</summary>
    /// <param name="ingest">Where.</param>
    /// <param name="address">The first page.</param>
    /// <param name="between">What happens between two pages.</param>
    /// <returns>The headlines, a list for each page.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> FollowAsync(this RunningIngest ingest, string address, Func<Task>? between = null)
    {
        List<IReadOnlyList<string>> pages = [];
        var page = await ingest.GetAsync(address);
        while (true)
        {
            pages.Add(page.Headlines());
            if (page["nextLink"]?.GetValue<string>() is not { } next)
            {
                return pages;
            }

            await (between?.Invoke() ?? Task.CompletedTask);
            page = await ingest.GetAsync(next);
        }
    }
}
