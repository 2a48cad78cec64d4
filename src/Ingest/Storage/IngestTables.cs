using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace Ingest.Storage;

/// <summary>The tables, each under the prefix of <see cref="IngestOptions.TablePrefix"/>.</summary>
public sealed class IngestTables(TableServiceClient service, IOptions<IngestOptions> options)
{
    /// <summary>Articles and their versions: see <see cref="ArticleStore"/>.</summary>
    public TableClient Articles { get; } = service.GetTableClient(options.Value.TablePrefix + "Articles");

    /// <summary>Lists of articles, newest first: see <see cref="ArticleLists"/>.</summary>
    public TableClient ArticleLists { get; } = service.GetTableClient(options.Value.TablePrefix + "ArticleLists");

    /// <summary>Receipts of uploads: see <see cref="ReceiptStore"/>.</summary>
    public TableClient Uploads { get; } = service.GetTableClient(options.Value.TablePrefix + "Uploads");

    /// <summary>All of them.</summary>
    public IReadOnlyList<TableClient> All => [Articles, ArticleLists, Uploads];
}
