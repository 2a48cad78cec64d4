using Azure;
using Azure.Data.Tables;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Maintenance;

/// <summary>Every row of a list is one that its article wants to have.</summary>
internal sealed class ListCheck(ArticleStore articles, ArticleLists lists, ILogger<ListCheck> logger) : PageCheck<TableEntity>(logger)
{
    protected override IAsyncEnumerable<Page<TableEntity>> PagesFrom(string? token, CancellationToken cancellationToken) =>
        lists.Rows(cancellationToken).AsPages(token, PageItems);

    protected override async Task CheckAsync(TableEntity item, RepairTally tally, CancellationToken cancellationToken)
    {
        // The row was read before the article: if it is written anew meanwhile, its entity tag is another one, and it stays.
        var stored = await articles.FindAsync(ListKeys.IdOf(item.RowKey), cancellationToken);
        var key = new TableKey(item.PartitionKey, item.RowKey);
        if ((stored is null || !ListKeys.Of(stored.Article).SelectMany(ListKeys.Pair).Contains(key)) && await lists.TryRemoveAsync(key, item.ETag, cancellationToken))
        {
            tally.Repaired(RepairKind.List, NameOf(item));
        }
    }

    protected override string NameOf(TableEntity item) => $"{item.PartitionKey} {item.RowKey}";
}
