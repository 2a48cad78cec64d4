using Ingest.Articles;
using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>
/// The keys of table <c>Uploads</c>. A partition is a publisher, so that a receipt and all that is kept beside it change in
/// one transaction. Row keys of receipts are ids, of digits and lower-case letters; those of all else begin with a tilde, which
/// comes after them.
/// <list type="table">
/// <item><term>id</term><description>the receipt</description></item>
/// <item><term><c>~c~</c> instance</term><description>how many articles one instance has made to be shown: see <see cref="PublisherCounts"/></description></item>
/// <item><term><c>~e~</c> inverted end of the embargo <c>~</c> id</term><description>an article that is counted, but not shown before its time</description></item>
/// <item><term><c>~o~</c> outcome <c>~</c> inverted time <c>~</c> id</term><description>the list of receipts with an outcome</description></item>
/// <item><term><c>~u~</c> inverted time <c>~</c> id</term><description>the list of all receipts</description></item>
/// </list>
/// </summary>
internal static class UploadKeys
{
    /// <summary>Every receipt has a key before this one, everything else has one after it.</summary>
    public const string AfterReceipts = "~";

    /// <summary>Every count has a key from this one on.</summary>
    public const string Counts = "~c~";

    private const string Embargoes = "~e~";
    private const string Outcomes = "~o~";
    private const string Lists = "~u~";

    /// <summary>
    /// A receipt. What is no publisher's name may hold characters that a key must not: such uploads are filed under the name's
    /// hash, after a tilde, which no publisher's name has.
    /// </summary>
    public static TableKey Receipt(BlobName blob) => new(
        PublisherName.IsValid(blob.Publisher) ? blob.Publisher : "~" + ArticleId.Of(blob.Publisher),
        blob.ArticleId);

    /// <summary>The count of one instance.</summary>
    public static string Count(string instance) => Counts + instance;

    /// <summary>The rows that a receipt has beside its own.</summary>
    public static IReadOnlyList<string> Beside(Receipt receipt, Settlement? settlement)
    {
        var id = receipt.Blob.ArticleId;
        var place = ListKeys.Row(receipt.Completed, id);
        List<string> rows = [List(outcome: null) + place, List(receipt.Outcome) + place];
        if (settlement is { IsShown: true, ShownFrom: { } from })
        {
            rows.Add(Embargoes + ListKeys.Row(from, id));
        }

        return rows;
    }

    /// <summary>Whether a row says that an article is under embargo.</summary>
    public static bool IsEmbargo(string rowKey) => rowKey.StartsWith(Embargoes, StringComparison.Ordinal);

    /// <summary>The receipt that a row is kept beside; null for a count, which belongs to no single one.</summary>
    public static string? ReceiptOf(string rowKey) => rowKey.StartsWith(Counts, StringComparison.Ordinal) ? null : rowKey[(rowKey.LastIndexOf('~') + 1)..];

    /// <summary>What the row keys of a list begin with: that of an outcome, or of all.</summary>
    public static string List(Outcome? outcome) => outcome is { } one ? $"{Outcomes}{Name(one)}~" : Lists;

    /// <summary>All row keys that go on from a beginning stand before this one: what follows is a digit.</summary>
    public static string EndOf(string list) => list + "~";

    /// <summary>
    /// What comes after all counts and all embargoes that end later than an instant: the ends are inverted, so that those still
    /// to come stand right behind the counts, and one range holds both.
    /// </summary>
    public static string AfterEmbargoesFrom(DateTimeOffset now) => Embargoes + ListKeys.Boundary(now.AddTicks(1));

    /// <summary>An outcome as callers write it.</summary>
    public static string Name(Outcome outcome) => outcome.ToString().ToLowerInvariant();
}
