using System.Text.Json;
using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Maintenance;
using Ingest.Storage;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Lifecycle;

/// <summary>Random histories: what happens to a few paths of one publisher, with failures between and several workers at once.</summary>
internal sealed class Histories(string storage, int seed)
{
    private const int Steps = 14;
    private const int MostWorkers = 4;
    private const int MostRequests = 25;
    private static readonly string[] Paths = ["a.txt", "b.txt", "c.txt", "d.txt"];
    private static readonly string[] Texts =
    [
        "HARBOURTOWN, May 24, 2026 (Northwire) \u2014 The ferry sailed at dawn.\nNobody had expected it to.",
        "HARBOURTOWN, May 24, 2026 (Northwire) \u2014 The ferry sailed at noon.\nNobody had expected it to.",
        "HARBOURTOWN, May 25, 2026 (Northwire) \u2014 The ferry stayed in port.\nEverybody had expected it to.",
    ];

#pragma warning disable S2245 // A history has to come again from its number.
    private readonly Random _random = new(seed);
#pragma warning restore S2245
    private readonly Model _model = new();
    private readonly List<string> _told = [];
    private readonly string _publisher = $"p{100_000 + seed}";

    /// <summary>Lives through a history, and compares the store with the model at its end.</summary>
    public async Task RunAsync()
    {
        var failing = new FailingStorage();
        await using var ingest = DirectIngest.Open(storage, failing);
        for (var step = 0; step < Steps; step++)
        {
            await StepAsync(ingest, failing);
        }

        // Nothing is left over that a trigger's next try would not have done: every blob that was touched is looked at once more.
        foreach (var path in _model.Touched)
        {
            await ingest.IngestAsync(Name(path));
        }

        await CheckAsync(ingest);
    }

    private async Task StepAsync(DirectIngest ingest, FailingStorage failing)
    {
        var path = Pick(Paths);
        switch (_random.Next(10))
        {
            case 0 when _model.Holds(path):
                await DeleteAsync(ingest, path);
                await SettleAsync(ingest, failing, path);
                break;
            case 1 when _model.Holds(path):
                // A rename is a file under another path, and none under the first.
                var text = _model.TextOf(path) ?? Pick(Texts);
                var other = Pick(Paths);
                await DropAsync(ingest, other, text);
                if (other != path)
                {
                    await DeleteAsync(ingest, path);
                }

                await SettleAsync(ingest, failing, path, other);
                break;
            case 2 when _model.Holds(path):
                await SettleAsync(ingest, failing, path);
                await KillAsync(ingest, failing, path);
                break;
            case 3:
                await SettleAsync(ingest, failing, path);
                break;
            case 4:
                await ReconcileAsync(ingest);
                break;
            default:
                // Two paths at once, so that what they have in common is fought for.
                var second = Pick(Paths);
                await DropAsync(ingest, path, Pick(Texts));
                if (second != path)
                {
                    await DropAsync(ingest, second, Pick(Texts));
                }

                await SettleAsync(ingest, failing, path, second);
                break;
        }
    }

    private async Task DropAsync(DirectIngest ingest, string path, string text)
    {
        await ingest.DropAsync(Name(path), text);
        _model.Drop(path, text);
        _told.Add($"drop {path}: {text[..40]}");
    }

    private async Task DeleteAsync(DirectIngest ingest, string path)
    {
        await ingest.DeleteAsync(Name(path));
        _model.Delete(path);
        _told.Add($"delete {path}");
    }

    /// <summary>Ingests the paths by several workers at once, some of whom may die, and in the end by one who does not.</summary>
    private async Task SettleAsync(DirectIngest ingest, FailingStorage failing, params string[] paths)
    {
        if (_random.Next(2) == 0)
        {
            failing.BreakAfter(_random.Next(MostRequests), Pick(Enum.GetValues<StorageFault>()));
        }

        var workers = _random.Next(1, MostWorkers + 1);
        _told.Add($"{workers} workers on {string.Join(", ", paths)}");
        var meanwhile = MeanwhileAsync(ingest, failing, paths[0]);
        await Task.WhenAll(Enumerable.Range(0, workers).SelectMany(_ => paths).Select(async path =>
        {
            try
            {
                await ingest.IngestAsync(Name(path));
            }
            catch (Exception) when (failing.HasFailed)
            {
                // The trigger tries again.
            }
        }));
        await meanwhile;
        failing.Mend();
        foreach (var path in paths)
        {
            await ingest.IngestAsync(Name(path));
        }
    }

    /// <summary>What may happen while a file is being ingested: it is replaced, deleted or looked after.</summary>
    private async Task MeanwhileAsync(DirectIngest ingest, FailingStorage failing, string path)
    {
        switch (_random.Next(6))
        {
            case 0 when _model.TextOf(path) is not null:
                await DropAsync(ingest, path, Pick(Texts));
                break;
            case 1 when _model.TextOf(path) is not null:
                await DeleteAsync(ingest, path);
                break;
            case 2:
                try
                {
                    await ReconcileAsync(ingest);
                }
                catch (Exception) when (failing.HasFailed)
                {
                    // It is run again another night.
                }

                break;
        }
    }

    private async Task KillAsync(DirectIngest ingest, FailingStorage failing, string path)
    {
        _told.Add($"kill {path}");
        _model.Kill(path);
        if (_random.Next(2) == 0)
        {
            failing.BreakAfter(_random.Next(MostRequests), Pick(Enum.GetValues<StorageFault>()));
        }

        try
        {
            await WithdrawAsync();
        }
        catch (Exception) when (failing.HasFailed)
        {
            // Whoever asked asks again.
        }

        failing.Mend();
        await WithdrawAsync();

        Task<Article?> WithdrawAsync() => ingest.Get<ArticleLifecycle>().WithdrawAsync(ArticleId.Of(Name(path)), "Wrong", TestContext.Current.CancellationToken);
    }

    /// <summary>Looks after everything, whosever it is: other histories go on meanwhile.</summary>
    private async Task ReconcileAsync(DirectIngest ingest)
    {
        _told.Add("reconcile");
        string? next = null;
        do
        {
            next = (await ingest.Get<Reconciliation>().RunAsync(next, Reconciliation.MaximumLimit, TestContext.Current.CancellationToken)).Next;
        }
        while (next is not null);
    }

    private async Task CheckAsync(DirectIngest ingest)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var story = $"history {seed}:\n{string.Join('\n', _told)}";
        var page = await ingest.Get<ArticleLists>().QueryAsync(new ArticleListQuery { Publisher = _publisher, Limit = 100 }, cancellationToken);
        var listed = page.Cards.ToDictionary(card => card.Id, StringComparer.Ordinal);
        var paths = Paths.ToDictionary(path => ArticleId.Of(Name(path)), path => path, StringComparer.Ordinal);
        foreach (var (text, carriers) in _model.Listed())
        {
            var shown = carriers.Where(path => listed.ContainsKey(ArticleId.Of(Name(path)))).ToList();
            Assert.True(shown.Count == 1, $"{shown.Count} of {string.Join(", ", carriers)} are listed with \"{text[..40]}\" in {story}");
        }

        Assert.True(listed.Count == _model.Listed().Count, $"{listed.Count} are listed instead of {_model.Listed().Count} in {story}");
        foreach (var path in _model.Known)
        {
            var stored = await ingest.Get<ArticleStore>().FindAsync(ArticleId.Of(Name(path)), cancellationToken);
            var receipt = await ingest.Get<ReceiptStore>().FindAsync(new BlobName(_publisher, path), cancellationToken);
            var isThere = _model.TextOf(path) is not null;
            if (stored is null && !isThere)
            {
                // It was deleted before anybody had read it.
                continue;
            }

            Assert.True(stored is not null && receipt is not null, $"{path} has no article or no receipt in {story}");
            Assert.True(isThere == (stored.Article.Status == ArticleStatus.Published), $"{path} is {stored.Article.Status} in {story}");
            Assert.True(!isThere || SaysIt(stored.Article, _model.TextOf(path)!), $"{path} says \"{stored.Article.Summary}\" in {story}");
            Assert.True(receipt.Receipt.Version == stored.Article.Version && receipt.Settlement?.Version == stored.Article.Version, $"the receipt of {path} is of another version in {story}");
            Assert.True((isThere && !listed.ContainsKey(stored.Article.Id)) == (receipt.Receipt.DuplicateOf is not null), $"the receipt of {path} calls it a duplicate of {receipt.Receipt.DuplicateOf} in {story}");
            Assert.True(receipt.Receipt.DuplicateOf is not { } original || listed.ContainsKey(original), $"{path} is a duplicate of one that is not listed in {story}");
            Assert.True(!listed.TryGetValue(stored.Article.Id, out var card) || card.Version == stored.Article.Version, $"{path} is listed in another version in {story}");
            var versions = await ingest.Get<ArticleStore>().ListVersionsAsync(stored.Article.Id, 0, 1000, cancellationToken);
            Assert.True(versions.Select(version => version.Version).SequenceEqual(Enumerable.Range(1, stored.Article.Version)), $"{path} lacks versions in {story}");
        }

        await CheckUploadsAsync(ingest, story);
        var counted = await ingest.Get<PublisherStore>().FindAsync(_publisher, cancellationToken);
        Assert.True(counted?.Articles == _model.Articles, $"{counted?.Articles} articles are counted instead of {_model.Articles} in {story}");

        // A mirror that follows the changes ends with what is listed.
        var mirror = new Dictionary<string, int>(StringComparer.Ordinal);
        var changes = ingest.Get<ChangeFeed>();
        ingest.Time.Advance(TimeSpan.FromMinutes(1));
        var after = changes.Beginning;
        var seen = new HashSet<(string, int, ChangeType)>();
        while (await changes.ReadAsync(after, 500, cancellationToken) is { Changes.Count: > 0 } news)
        {
            foreach (var change in news.Changes.Where(change => paths.ContainsKey(change.Id)))
            {
                Assert.True(seen.Add((change.Id, change.Version, change.Type)), $"{change} is told twice in {story}");
                if (change.Type == ChangeType.Withdrawn)
                {
                    mirror.Remove(change.Id);
                }
                else
                {
                    mirror[change.Id] = change.Version;
                }
            }

            after = news.Next;
        }

        Assert.True(
            mirror.OrderBy(entry => entry.Key, StringComparer.Ordinal).SequenceEqual(listed.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Version)).OrderBy(entry => entry.Key, StringComparer.Ordinal)),
            $"a mirror has {string.Join(", ", mirror.Select(entry => $"{paths[entry.Key]} {entry.Value}"))}, and listed are {string.Join(", ", listed.Select(entry => $"{paths[entry.Key]} {entry.Value.Version}"))} in {story}");
    }

    /// <summary>Every path that was touched is in the list of receipts once, as its receipt says, and in that of its outcome.</summary>
    private async Task CheckUploadsAsync(DirectIngest ingest, string story)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var uploads = ingest.Get<UploadLists>();
        var all = (await uploads.QueryAsync(new UploadListQuery(_publisher, null, null, 100), cancellationToken)).Receipts;
        Assert.True(all.Select(receipt => receipt.Path).Order(StringComparer.Ordinal).SequenceEqual(_model.Touched.Order(StringComparer.Ordinal)), $"receipts are listed of {string.Join(", ", all.Select(receipt => receipt.Path))} in {story}");
        Assert.True(all.Select(receipt => receipt.Completed).SequenceEqual(all.Select(receipt => receipt.Completed).OrderDescending()), $"receipts are listed in another order in {story}");
        foreach (var listed in all)
        {
            var stored = await ingest.Get<ReceiptStore>().FindAsync(listed.Blob, cancellationToken);
            Assert.True(Text(listed) == Text(stored!.Receipt with { History = null }), $"the receipt of {listed.Path} is listed as {Text(listed)} in {story}");
        }

        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var some = (await uploads.QueryAsync(new UploadListQuery(_publisher, outcome, null, 100), cancellationToken)).Receipts;
            Assert.True(some.Select(Text).SequenceEqual(all.Where(receipt => receipt.Outcome == outcome).Select(Text)), $"the list of {outcome} differs in {story}");
        }

        static string Text(Receipt receipt) => JsonSerializer.Serialize(receipt, ArticleJson.Options);
    }

    private static bool SaysIt(Article article, string text) => text.EndsWith(article.Blocks[^1].Text, StringComparison.Ordinal) && text.Contains(article.Blocks[0].Text, StringComparison.Ordinal);

    private string Name(string path) => $"{_publisher}/{path}";

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
