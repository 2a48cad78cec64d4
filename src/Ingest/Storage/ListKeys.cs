using System.Globalization;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>
/// The keys of table <c>ArticleLists</c>: one partition a list, and in it the newest article first, because the row
/// key begins with the ticks that are left between the time of publication and the end of time.
/// </summary>
public static class ListKeys
{
    /// <summary>The list of all articles.</summary>
    public const string All = "all";

    /// <summary>The digits of the largest tick count, <see cref="DateTime.MaxValue"/>'s.</summary>
    private const int TickDigits = 19;

    /// <summary>The list of a publisher's articles.</summary>
    public static string Publisher(string publisher) => "publisher~" + publisher;

    /// <summary>The list of a section's articles.</summary>
    public static string Section(string section) => "section~" + SectionSlug.Of(section);

    /// <summary>The rows that an article has: one in each list that it belongs to; none while it is withheld or withdrawn.</summary>
    public static IReadOnlyList<TableKey> Of(Article article)
    {
        if (!article.IsListed)
        {
            return [];
        }

        var row = Row(article.Published, article.Id);
        List<TableKey> keys = [new(All, row), new(Publisher(article.Publisher), row)];
        if (article.Section is { } section)
        {
            keys.Add(new(Section(section), row));
        }

        return keys;
    }

    /// <summary>The row key of an article in any list.</summary>
    public static string Row(DateTimeOffset published, string id) => $"{Ticks(InvertedTicks(published))}~{id}";

    /// <summary>The article in a row key.</summary>
    public static string IdOf(string row) => row[(TickDigits + 1)..];

    /// <summary>
    /// What divides a list at an instant: rows published at it or later have row keys before this one, rows published
    /// earlier have row keys after it.
    /// </summary>
    public static string Boundary(DateTimeOffset instant) => Ticks(InvertedTicks(instant) + 1);

    private static long InvertedTicks(DateTimeOffset instant) => DateTime.MaxValue.Ticks - instant.UtcTicks;

    private static string Ticks(long ticks) => ticks.ToString("D" + TickDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
