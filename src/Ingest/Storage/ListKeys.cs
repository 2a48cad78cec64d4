using System.Globalization;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>
/// The keys of table <c>ArticleLists</c>: one partition a list, and in it two rows an article, because Table Storage
/// reads upwards only. The row key of the first begins with the ticks that are left between the time of publication and
/// the end of time, so that the newest article comes first; that of the second, behind all of the first kind, with
/// <c>o</c> and the ticks themselves, so that the oldest one does.
/// </summary>
public static class ListKeys
{
    /// <summary>The list of all articles.</summary>
    public const string All = "all";

    /// <summary>The digits of the largest tick count, <see cref="DateTime.MaxValue"/>'s.</summary>
    public const int TickDigits = 19;

    /// <summary>What row keys begin with where the oldest article comes first. It sorts behind every digit.</summary>
    private const string Oldest = "o";

    /// <summary>What sorts behind all row keys.</summary>
    private const string Behind = "p";

    /// <summary>The list of a publisher's articles.</summary>
    public static string Publisher(string publisher) => "publisher~" + publisher;

    /// <summary>The list of a section's articles.</summary>
    public static string Section(string section) => "section~" + SectionSlug.Of(section);

    /// <summary>The list of the articles with a keyword.</summary>
    public static string Keyword(string keyword) => "keyword~" + SectionSlug.Of(keyword);

    /// <summary>
    /// Where an article stands: in each list that it belongs to, the row for newest first; none while it is withheld or
    /// withdrawn. A keyword without letter or digit has no list.
    /// </summary>
    public static IReadOnlyList<TableKey> Of(Article article)
    {
        if (!article.IsListed)
        {
            return [];
        }

        List<string> lists = [All, Publisher(article.Publisher)];
        if (article.Section is { } section)
        {
            lists.Add(Section(section));
        }

        lists.AddRange((article.Keywords ?? []).Where(SectionSlug.IsValid).Select(Keyword).Distinct(StringComparer.Ordinal));
        var row = Row(article.Published, article.Id);
        return [.. lists.Select(list => new TableKey(list, row))];
    }

    /// <summary>Both rows of an article in a list, made of the one for newest first.</summary>
    public static IReadOnlyList<TableKey> Pair(TableKey newest)
    {
        var inverted = long.Parse(newest.RowKey.AsSpan(0, TickDigits), CultureInfo.InvariantCulture);
        return [newest, newest with { RowKey = Oldest + Ticks(DateTime.MaxValue.Ticks - inverted) + newest.RowKey[TickDigits..] }];
    }

    /// <summary>The row key of an article in any list.</summary>
    public static string Row(DateTimeOffset published, string id, ArticleSort sort = ArticleSort.Newest) =>
        $"{(sort == ArticleSort.Newest ? Ticks(InvertedTicks(published)) : Oldest + Ticks(published.UtcTicks))}~{id}";

    /// <summary>What row keys of an order begin with.</summary>
    public static string Prefix(ArticleSort sort) => sort == ArticleSort.Newest ? "" : Oldest;

    /// <summary>The article in a row key.</summary>
    public static string IdOf(string row) => row[(row.IndexOf('~', StringComparison.Ordinal) + 1)..];

    /// <summary>The row keys of the articles published from <paramref name="from"/> on and before <paramref name="to"/>, all of them between the two keys.</summary>
    public static (string Above, string Below) Range(ArticleSort sort, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (sort == ArticleSort.Newest)
        {
            return (to is { } end ? Boundary(end) : "", from is { } start ? Boundary(start) : Oldest);
        }

        var first = from is null ? "" : Ticks(from.Value.UtcTicks);
        return (Oldest + first, to is null ? Behind : Oldest + Ticks(to.Value.UtcTicks));
    }

    /// <summary>
    /// What divides a list, newest first, at an instant: rows published at it or later have row keys before this one, rows published
    /// earlier have row keys after it.
    /// </summary>
    public static string Boundary(DateTimeOffset instant) => Ticks(InvertedTicks(instant) + 1);

    private static long InvertedTicks(DateTimeOffset instant) => DateTime.MaxValue.Ticks - instant.UtcTicks;

    private static string Ticks(long ticks) => ticks.ToString("D" + TickDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
