using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Maintenance;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Lifecycle;

/// <summary>Two things that happen to the articles of a publisher at once: the second one in the middle of the first.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Prepare">What went before.</param>
/// <param name="First">What is held up.</param>
/// <param name="Second">What happens meanwhile, from its beginning to its end.</param>
/// <param name="MostVersions">Most versions of an article that any order of the two leads to.</param>
internal sealed record Interleaving(string Name, Func<DirectIngest, string, Task> Prepare, Func<DirectIngest, string, Task> First, Func<DirectIngest, string, Task> Second, int MostVersions)
{
    /// <summary>Whether what is held up goes through everything that there is: then it has an account to itself each time.</summary>
    public bool IsOfAll { get; init; }

    private const string One = "first.txt";
    private const string Two = "second.txt";

    private const string Dawn = "HARBOURTOWN, May 24, 2026 (Northwire) \u2014 The ferry sailed at dawn.\nNobody had expected it to.";
    private const string Noon = "HARBOURTOWN, May 24, 2026 (Northwire) \u2014 The ferry sailed at noon.\nNobody had expected it to.";
    private const string Dusk = "HARBOURTOWN, May 25, 2026 (Northwire) \u2014 The ferry sailed at dusk.\nNobody had expected it to.";

    /// <summary>The paths that there may be.</summary>
    public static readonly string[] Paths = [One, Two];

    public static readonly IReadOnlyList<Interleaving> All =
    [
        new("a first file and its correction", (ingest, publisher) => ingest.DropAsync($"{publisher}/{One}", Dawn), IngestOne, (ingest, publisher) => DropAndIngestAsync(ingest, publisher, One, Noon), 2),
        new("a first file and its deletion", (ingest, publisher) => ingest.DropAsync($"{publisher}/{One}", Dawn), IngestOne, DeleteOneAsync, 2),
        new("a first file and its twin", (ingest, publisher) => ingest.DropAsync($"{publisher}/{One}", Dawn), IngestOne, (ingest, publisher) => DropAndIngestAsync(ingest, publisher, Two, Dawn), 1),
        new("a first file and reconciliation", (ingest, publisher) => ingest.DropAsync($"{publisher}/{One}", Dawn), IngestOne, ReconcileAsync, 1),
        new("a late trigger and a correction", OneAsync, IngestOne, (ingest, publisher) => DropAndIngestAsync(ingest, publisher, One, Noon), 2),
        new("a late trigger and the deletion", OneAsync, IngestOne, DeleteOneAsync, 2),
        new("a correction and another one", ChangedAsync, IngestOne, (ingest, publisher) => DropAndIngestAsync(ingest, publisher, One, Dusk), 3),
        new("a correction and the deletion", ChangedAsync, IngestOne, DeleteOneAsync, 3),
        new("a correction and a kill", ChangedAsync, IngestOne, KillOneAsync, 4),
        new("a correction and reconciliation", ChangedAsync, IngestOne, ReconcileAsync, 2),
        new("a kill and a correction", OneAsync, KillOneAsync, (ingest, publisher) => DropAndIngestAsync(ingest, publisher, One, Noon), 3),
        new("a kill and the deletion", OneAsync, KillOneAsync, DeleteOneAsync, 3),
        new("a kill of one twin and of the other", TwinsAsync, KillOneAsync, (ingest, publisher) => KillAsync(ingest, publisher, Two), 2),
        new("the deletion of one twin and of the other", async (ingest, publisher) =>
        {
            await TwinsAsync(ingest, publisher);
            await ingest.DeleteAsync($"{publisher}/{One}");
        }, IngestOne, async (ingest, publisher) =>
        {
            await ingest.DeleteAsync($"{publisher}/{Two}");
            await ingest.IngestAsync($"{publisher}/{Two}");
        }, 2),
        new("a deletion and the file again", async (ingest, publisher) =>
        {
            await OneAsync(ingest, publisher);
            await ingest.DeleteAsync($"{publisher}/{One}");
        }, IngestOne, (ingest, publisher) => DropAndIngestAsync(ingest, publisher, One, Dawn), 3),
        new("a first file under embargo and a kill", (ingest, publisher) => ingest.DropAsync($"{publisher}/{One}", Dawn, ("embargo", "9998-01-01")), IngestOne, KillOneAsync, 2),
        new("reconciliation and a correction", ChangedAsync, ReconcileAsync, (ingest, publisher) => DropAndIngestAsync(ingest, publisher, One, Dusk), 3) { IsOfAll = true },
    ];

    public override string ToString() => Name;

    private static Task<Receipt> IngestOne(DirectIngest ingest, string publisher) => ingest.IngestAsync($"{publisher}/{One}");

    private static Task<Receipt> DropAndIngestAsync(DirectIngest ingest, string publisher, string path, string text) => ingest.DropAndIngestAsync($"{publisher}/{path}", text);

    private static Task<Receipt> OneAsync(DirectIngest ingest, string publisher) => DropAndIngestAsync(ingest, publisher, One, Dawn);

    private static async Task TwinsAsync(DirectIngest ingest, string publisher)
    {
        await OneAsync(ingest, publisher);
        await DropAndIngestAsync(ingest, publisher, Two, Dawn);
    }

    private static async Task ChangedAsync(DirectIngest ingest, string publisher)
    {
        await OneAsync(ingest, publisher);
        await ingest.DropAsync($"{publisher}/{One}", Noon);
    }

    private static async Task DeleteOneAsync(DirectIngest ingest, string publisher)
    {
        await ingest.DeleteAsync($"{publisher}/{One}");
        await ingest.IngestAsync($"{publisher}/{One}");
    }

    private static Task<Article?> KillOneAsync(DirectIngest ingest, string publisher) => KillAsync(ingest, publisher, One);

    private static Task<Article?> KillAsync(DirectIngest ingest, string publisher, string path) =>
        ingest.Get<ArticleLifecycle>().WithdrawAsync(ArticleId.Of($"{publisher}/{path}"), "Wrong ferry", TestContext.Current.CancellationToken);

    private static Task<ReconciliationReport> ReconcileAsync(DirectIngest ingest, string publisher) =>
        ingest.Get<Reconciliation>().RunAsync(from: null, Reconciliation.MaximumLimit, TestContext.Current.CancellationToken);
}
