using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Maintenance;
using Ingest.Queries;
using Ingest.Storage;

namespace Ingest.OpenApi.Parts;

/// <summary>What the examples show: the article of the README, and what is told of it.</summary>
internal static class Samples
{
    /// <summary>Who dropped it.</summary>
    public const string Publisher = "acme";

    /// <summary>Where.</summary>
    public const string Path = "article.txt";

    private const string ETag = "0x22400A337935480";
    /// <summary>What addresses begin with.</summary>
    public const string Host = "https://ingest.example.com/api/";

    private static readonly DateTimeOffset Dropped = new(2026, 11, 22, 17, 9, 37, TimeSpan.Zero);
    private static readonly DateTimeOffset Completed = Dropped + TimeSpan.FromMilliseconds(893);

    /// <summary>Its id.</summary>
    public static string Id { get; } = new BlobName(Publisher, Path).ArticleId;

    /// <summary>Its address.</summary>
    public static Uri Address => new($"{Host}articles/{Id}");

    /// <summary>The article.</summary>
    public static Article Article { get; } = new()
    {
        Id = Id,
        Version = 1,
        Status = ArticleStatus.Published,
        Publisher = Publisher,
        Path = Path,
        Headline = "Harbourtown gets its ferry back",
        HeadlineOrigin = HeadlineOrigin.FirstLine,
        Byline = ["Ada Tarn"],
        Dateline = new Dateline("HARBOURTOWN", new DateOnly(2026, 11, 20), "Northwire"),
        Section = "Local",
        Keywords = ["ferry"],
        Language = "en",
        Published = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero),
        PublishedOrigin = PublishedOrigin.Content,
        Ingested = Completed,
        Summary = "The ferry sailed again on Friday after 1.000 days in dock, and half the town came to see it off.",
        Blocks =
        [
            new Block(BlockKind.Paragraph, "The ferry sailed again on Friday after 1.000 days in dock, and half the town came to see it off."),
            new Block(BlockKind.Paragraph, "“Nobody expected it,” said the harbour master – who had bet against it."),
            new Block(BlockKind.Credit, "Photo: Kim Vale/Northwire"),
        ],
        Credits = [new Credit(CreditKind.Photo, "Kim Vale", "Northwire")],
        WordCount = 32,
        ReadingMinutes = 1,
        ContentHash = "e5a8c4ec23c2707854eff99eab4ef74b14125d6803007b2be159f5df1496c601",
        Source = new ArticleSource($"{Publisher}/{Path}", ETag, "text/plain", "text", "utf-8", 291),
    };

    /// <summary>A page of lists.</summary>
    public static ArticleListResponse Articles { get; } = new([ArticleCard.Of(Article)], null, Next("articles?limit=1&cursor=", ListCursorAfter));

    /// <summary>A cursor of the list of all articles.</summary>
    public static string ListCursorAfter => ListCursor.Write(ListKeys.Row(Article.Published, Id), new ListArticlesRequest().Question);

    /// <summary>A page of changes.</summary>
    public static ChangeListResponse Changes { get; } = new(
        [new ArticleChange(Id, 1, ChangeType.Created, Completed, null, ArticleCard.Of(Article))],
        Next("changes?since=", ChangeCursorAfter));

    /// <summary>A cursor of the changes.</summary>
    public static string ChangeCursorAfter => ChangeCursor.Write(new ChangeKey(Completed, Id, 1));

    /// <summary>A page of versions.</summary>
    public static VersionListResponse Versions { get; } = new(
        [new ArticleVersion(1, ArticleStatus.Published, Article.Headline, Article.WordCount, Completed, null)],
        Next($"articles/{Id}/versions?limit=1&cursor=", "1"));

    /// <summary>What a withdrawal is answered with.</summary>
    public static WithdrawalResponse Withdrawal { get; } = new(Id, 2, ArticleStatus.Withdrawn, Dropped.AddDays(1), "The ferry never sailed.");

    /// <summary>The receipt of the article's file.</summary>
    public static Receipt Receipt { get; } = new()
    {
        Publisher = Publisher,
        Path = Path,
        Outcome = Outcome.Published,
        ArticleId = Id,
        Version = 1,
        ETag = ETag,
        Bytes = 291,
        Dropped = Dropped,
        Started = Dropped + TimeSpan.FromMilliseconds(868),
        Completed = Completed,
    };

    /// <summary>A page of receipts.</summary>
    public static UploadListResponse Receipts { get; } = new([Receipt], Next($"uploads?publisher={Publisher}&limit=1&cursor=", UploadCursorAfter));

    /// <summary>A cursor of the publisher's receipts.</summary>
    public static string UploadCursorAfter => new ListUploadsRequest { Publisher = Publisher }.CursorAfter("3155378975999999999~00000000000000000000000000000000");

    /// <summary>A link to upload the file with.</summary>
    public static UploadLinkResponse UploadLink { get; } = UploadLinkResponse.Of(
        new UploadLink(new Uri($"https://ingest.blob.core.windows.net/articles/{Publisher}/{Path}?sv=2026-10-06&se=2026-11-22T17%3A24%3A37Z&sr=b&sp=cw&sig=abc"), Dropped + UploadLinks.Life),
        "text/plain; charset=utf-8",
        new Uri($"{Host}uploads/{Publisher}/{Path}"));

    /// <summary>Its publisher.</summary>
    public static Storage.Publisher OnePublisher { get; } = new(Publisher, 1, Dropped);

    /// <summary>A page of publishers.</summary>
    public static PublisherListResponse Publishers { get; } = new([OnePublisher], Next("publishers?limit=1&cursor=", ListPublishersRequest.CursorAfter(Publisher)));

    /// <summary>What a reconciliation tells.</summary>
    public static ReconciliationReport Report { get; } = new(
        1000,
        new Dictionary<RepairKind, int> { [RepairKind.Ingested] = 1 },
        [new Repair(RepairKind.Ingested, $"{Publisher}/{Path}")],
        "MCBhY21lL2FydGljbGUudHh0");

    /// <summary>The JSON that it is answered as.</summary>
    public static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, ArticleJson.Options)!;

    private static Uri Next(string address, string cursor) => new(Host + address + cursor);
}
