using Azure;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>The current version of an article as it stands in storage.</summary>
/// <param name="Article">The version.</param>
/// <param name="ETag">The row's entity tag: whoever replaces the row must present it.</param>
/// <param name="StaleListRows">
/// Rows that earlier versions may still have in lists and that this one does not want. They are kept here, in the
/// same transaction, until a receipt tells that they are gone: a crash before that forgets nothing.
/// </param>
public sealed record StoredArticle(Article Article, ETag ETag, IReadOnlyList<TableKey> StaleListRows);
