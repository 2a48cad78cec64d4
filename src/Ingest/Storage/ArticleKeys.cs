using System.Globalization;

namespace Ingest.Storage;

/// <summary>
/// The keys of table <c>Articles</c>. All rows of an article share its partition, so that the current row and a
/// version's row can change in one transaction. No row key is the same for all articles.
/// </summary>
internal static class ArticleKeys
{
    /// <summary>The row of the current version.</summary>
    public static TableKey Current(string id) => new(id, id);

    /// <summary>The row of one version; ten digits, so that versions sort as numbers do.</summary>
    public static TableKey Version(string id, int version) => new(id, string.Create(CultureInfo.InvariantCulture, $"{id}~{version:D10}"));
}
