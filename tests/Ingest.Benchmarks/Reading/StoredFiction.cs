using System.Globalization;
using System.Text;
using Ingest.Articles;
using Ingest.Benchmarks.Copy;
using Ingest.Ingestion;
using Ingest.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Reading;

/// <summary>Stores fictional articles, their cards and changes without blobs, so that no trigger looks at them meanwhile.</summary>
internal static class StoredFiction
{
    private const int Parallelism = 8;
    private static readonly string[] Publishers = ["harbour-gazette", "northwire", "meridian-press", "phare-du-ponant"];
    private static readonly string[] Sections = ["World news", "Business", "Sport", "Culture"];

    /// <summary>Stores them; their ids.</summary>
    public static async Task<IReadOnlyList<string>> StoreAsync(IServiceProvider services, int count, CancellationToken cancellationToken)
    {
        var reader = services.GetRequiredService<ArticleReader>();
        var articles = services.GetRequiredService<ArticleStore>();
        var lists = services.GetRequiredService<ArticleLists>();
        var changes = services.GetRequiredService<ChangeFeed>();
        var ids = new string[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, options, async (number, cancellation) =>
        {
            var article = reader.Read(File(number), current: null, TimeProvider.System.GetUtcNow()).Article ?? throw new InvalidOperationException($"Article {number} was rejected.");
            await articles.TrySaveAsync(previous: null, isSettled: true, article, article.Ingested, cancellation);
            await lists.PlaceAsync(article, [], cancellation);
            await TellAsync(changes, article, cancellation);
            ids[number] = article.Id;
        });
        return ids;
    }

    private static async Task TellAsync(ChangeFeed changes, Article article, CancellationToken cancellationToken)
    {
        var change = new ArticleChange(article.Id, article.Version, ChangeType.Created, TimeProvider.System.GetUtcNow(), DuplicateOf: null, ArticleCard.Of(article));
        if (await changes.TryAddAsync(change, cancellationToken) is null)
        {
            throw new TimeoutException("A change could not be told in time: the machine is too slow.");
        }
    }

    /// <summary>A file of each publisher, section and layout in turn, one dropped every minute.</summary>
    private static DroppedFile File(int number)
    {
        var layout = (CopyLayout)(number % Enum.GetValues<CopyLayout>().Length);
        var content = Encoding.UTF8.GetBytes(FictionalCopy.Write(layout, FictionalCopy.OrdinaryBytes, number));
        var dropped = DateTimeOffset.UtcNow.AddMinutes(-number);
        return new DroppedFile
        {
            Name = new BlobName(Publishers[number % Publishers.Length], string.Create(CultureInfo.InvariantCulture, $"fiction/{number:D5}.txt")),
            ETag = string.Create(CultureInfo.InvariantCulture, $"0x8DE{number:D12}"),
            Dropped = dropped,
            ContentType = "text/plain",
            Metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["section"] = Sections[number / Publishers.Length % Sections.Length],
                ["published"] = dropped.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            },
            Bytes = content.Length,
            Content = content,
        };
    }
}
