using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace Ingest.Storage;

/// <summary>The tables, each under the prefix of <see cref="IngestOptions.TablePrefix"/>.</summary>
public sealed class IngestTables(TableServiceClient service, IOptions<IngestOptions> options)
{
    /// <summary>Articles and their versions: see <see cref="ArticleStore"/>.</summary>
    public TableClient Articles { get; } = service.GetTableClient(options.Value.TablePrefix + "Articles");

    /// <summary>Lists of articles: see <see cref="ArticleLists"/>.</summary>
    public TableClient ArticleLists { get; } = service.GetTableClient(options.Value.TablePrefix + "ArticleLists");

    /// <summary>What changed, oldest first: see <see cref="ChangeFeed"/>.</summary>
    public TableClient Changes { get; } = service.GetTableClient(options.Value.TablePrefix + "Changes");

    /// <summary>Which articles say the same: see <see cref="FingerprintStore"/>.</summary>
    public TableClient Fingerprints { get; } = service.GetTableClient(options.Value.TablePrefix + "Fingerprints");

    /// <summary>Where maintenance that takes several runs stopped.</summary>
    public TableClient Maintenance { get; } = service.GetTableClient(options.Value.TablePrefix + "Maintenance");

    /// <summary>The names of all publishers: see <see cref="PublisherStore"/>.</summary>
    public TableClient Publishers { get; } = service.GetTableClient(options.Value.TablePrefix + "Publishers");

    /// <summary>Receipts of uploads: see <see cref="ReceiptStore"/>.</summary>
    public TableClient Uploads { get; } = service.GetTableClient(options.Value.TablePrefix + "Uploads");

    /// <summary>All of them.</summary>
    public IReadOnlyList<TableClient> All => [Articles, ArticleLists, Changes, Fingerprints, Maintenance, Publishers, Uploads];
}
