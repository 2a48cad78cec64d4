using System.Collections.Concurrent;
using System.Security.Cryptography;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>
/// How many articles of each publisher lists show, kept without ever counting them: whoever replaces a receipt that says that
/// an article is shown changes the count in the same transaction. Each running instance has a row of its own for each
/// publisher, lest all write one; the number is their sum, less the articles whose embargo has not ended yet.
/// </summary>
public sealed class PublisherCounts(IngestTables tables)
{
    private readonly string _instance = ArticleId.Encode(RandomNumberGenerator.GetBytes(ArticleId.Bytes));
    private readonly ConcurrentDictionary<string, PublisherAccount> _accounts = new(StringComparer.Ordinal);

    /// <summary>This instance's count of a publisher's articles.</summary>
    internal PublisherAccount Of(string publisher) =>
        _accounts.GetOrAdd(publisher, name => new PublisherAccount(tables.Uploads, new TableKey(name, UploadKeys.Count(_instance))));
}
