using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Lifecycle;

/// <summary>Something that happens to the article of a publisher, after something else has.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Prepare">What went before.</param>
/// <param name="Run">What may be broken off, and is run again then.</param>
internal sealed record CrashScenario(string Name, Func<DirectIngest, string, Task> Prepare, Func<DirectIngest, string, Task> Run)
{
    /// <summary>Whether it is made of parts that other scenarios have, too.</summary>
    public bool IsComposed { get; init; }

    public const string First = "first.txt";
    public const string Second = "second.txt";

    private const string Dawn = "HARBOURTOWN, May 24 (Northwire) \u2014 The ferry sailed at dawn.\nNobody had expected it to, for the yard had been short of steel all through the winter and the spring.";
    private const string Noon = "HARBOURTOWN, May 24 (Northwire) \u2014 The ferry sailed at noon.\nNobody had expected it to, for the yard had been short of steel all through the winter and the spring.";
    private const string NextDay = "HARBOURTOWN, May 25 (Northwire) \u2014 The ferry sailed at dawn.\nNobody had expected it to, for the yard had been short of steel all through the winter and the spring.";

    public static readonly IReadOnlyList<CrashScenario> All =
    [
        new("new", (ingest, publisher) => ingest.DropAsync($"{publisher}/{First}", Dawn, ("section", "World")), IngestFirst),
        new("correction", async (ingest, publisher) =>
        {
            await DropAndIngestAsync(ingest, publisher, First, Dawn);
            await ingest.DropAsync($"{publisher}/{First}", Noon, ("section", "World"));
        }, IngestFirst),
        new("re-date", async (ingest, publisher) =>
        {
            await DropAndIngestAsync(ingest, publisher, First, Dawn);
            await ingest.DropAsync($"{publisher}/{First}", NextDay, ("section", "Harbour"));
        }, IngestFirst),
        new("other keywords", async (ingest, publisher) =>
        {
            await ingest.DropAndIngestAsync($"{publisher}/{First}", Dawn, ("keywords", "ferries,steel"));
            await ingest.DropAsync($"{publisher}/{First}", NextDay, ("keywords", "harbour,ferries"));
        }, IngestFirst),
        new("unchanged", async (ingest, publisher) =>
        {
            await DropAndIngestAsync(ingest, publisher, First, Dawn);
            await ingest.DropAsync($"{publisher}/{First}", Dawn.Replace("\n", "\n\n", StringComparison.Ordinal), ("section", "World"));
        }, IngestFirst) { IsComposed = true },
        new("rejection", async (ingest, publisher) =>
        {
            await DropAndIngestAsync(ingest, publisher, First, Dawn);
            await ingest.DropAsync($"{publisher}/{First}", "");
        }, IngestFirst) { IsComposed = true },
        new("duplicate", async (ingest, publisher) =>
        {
            await DropAndIngestAsync(ingest, publisher, First, Dawn);
            await ingest.DropAsync($"{publisher}/{Second}", Dawn, ("section", "Harbour"));
        }, (ingest, publisher) => ingest.IngestAsync($"{publisher}/{Second}")),
        new("correction away from a duplicate", async (ingest, publisher) =>
        {
            await DropBothAsync(ingest, publisher);
            await ingest.DropAsync($"{publisher}/{First}", Noon, ("section", "World"));
        }, IngestFirst) { IsComposed = true },
        new("correction into a duplicate", async (ingest, publisher) =>
        {
            await DropAndIngestAsync(ingest, publisher, First, Noon);
            await DropAndIngestAsync(ingest, publisher, Second, Dawn);
            await ingest.DropAsync($"{publisher}/{First}", Dawn, ("section", "World"));
        }, IngestFirst) { IsComposed = true },
        new("withdrawal", DropBothAsync, (ingest, publisher) => WithdrawAsync(ingest, publisher)),
        new("restoration", async (ingest, publisher) =>
        {
            await DropAndIngestAsync(ingest, publisher, First, Dawn);
            await WithdrawAsync(ingest, publisher);
            await ingest.DropAsync($"{publisher}/{First}", Noon, ("section", "World"));
        }, IngestFirst),
        new("deletion", async (ingest, publisher) =>
        {
            await DropBothAsync(ingest, publisher);
            await ingest.DeleteAsync($"{publisher}/{First}");
        }, IngestFirst),
        new("correction under embargo", async (ingest, publisher) =>
        {
            await ingest.DropAndIngestAsync($"{publisher}/{First}", Dawn, ("embargo", "9998-01-01"));
            await ingest.DropAsync($"{publisher}/{First}", Noon, ("embargo", "9998-01-01"));
        }, IngestFirst) { IsComposed = true },
        new("embargo after publication", async (ingest, publisher) =>
        {
            await DropAndIngestAsync(ingest, publisher, First, Dawn);
            await ingest.DropAsync($"{publisher}/{First}", Noon, ("embargo", "9998-01-01"));
        }, IngestFirst) { IsComposed = true },
    ];

    public override string ToString() => Name;

    private static Task<Receipt> IngestFirst(DirectIngest ingest, string publisher) => ingest.IngestAsync($"{publisher}/{First}");

    private static Task<Article?> WithdrawAsync(DirectIngest ingest, string publisher) =>
        ingest.Get<ArticleLifecycle>().WithdrawAsync(ArticleId.Of($"{publisher}/{First}"), "Wrong ferry", TestContext.Current.CancellationToken);

    private static Task<Receipt> DropAndIngestAsync(DirectIngest ingest, string publisher, string path, string text) =>
        ingest.DropAndIngestAsync($"{publisher}/{path}", text, ("section", "World"));

    private static async Task DropBothAsync(DirectIngest ingest, string publisher)
    {
        await DropAndIngestAsync(ingest, publisher, First, Dawn);
        await DropAndIngestAsync(ingest, publisher, Second, Dawn);
    }
}
