using System.Globalization;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Lifecycle;

/// <summary>
/// Random histories of dropping, changing, renaming, deleting, withdrawing, trying again and reconciling, with failures between
/// and several workers at once: in the end lists, articles, changes and receipts hold what the model says.
/// </summary>
public sealed class HistoryTests(AzuriteFixture azurite)
{
    /// <summary>Histories of an account: they share its tables, as publishers do.</summary>
    private const int PerAccount = 4;

    /// <summary>Set it for a long run: how many histories there are in all.</summary>
    private const string Setting = "INGEST_HISTORIES";

    [Fact]
    public async Task EveryHistoryEndsAsTheModelSays()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable(Setting), CultureInfo.InvariantCulture, out var many) ? many : 12;
        for (var first = 0; first < count; first += PerAccount)
        {
            var storage = azurite.NewAccount();
            await using var started = await DirectIngest.StartAsync(storage);
            await Task.WhenAll(Enumerable.Range(first, PerAccount).Select(seed => new Histories(storage, seed).RunAsync()));
        }
    }
}
