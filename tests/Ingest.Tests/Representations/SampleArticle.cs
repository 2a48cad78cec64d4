using System.Text.Json.Nodes;
using Ingest.Tests.Harness;

namespace Ingest.Tests.Representations;

/// <summary>An article with every fact and every kind of block, whose text is full of what other forms take for marks.</summary>
internal static class SampleArticle
{
    public const string Name = "acme/world/ferry.md";

    private const string Source = """
        ---
        title: Harbourtown gets its *ferry* back </script>
        subtitle: Nobody had bet on it
        author: [Ada Tarn, Northwire]
        date: 2026-11-20T09:30:00.5Z
        section: World News
        keywords: [ferry, "R&D"]
        language: en
        ---

        HARBOURTOWN, Nov 20, 2026 (Northwire) — The ferry sailed at 5 * 3 knots.

        ## What\_it\_costs \#

        - 1\. \<ticket\> & more
        - 2 tickets

        > “Nobody expected it.”

        > Not even she.

        Photo: Kim Vale/Northwire
        """;

    public static Task<JsonNode> DropAsync(RunningIngest ingest) => ingest.DropAsync(Name, Source);
}
