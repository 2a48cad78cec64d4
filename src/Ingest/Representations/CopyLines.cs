using System.Globalization;
using Ingest.Articles;

namespace Ingest.Representations;

/// <summary>The facts about an article, as lines to be read by people. Only what is known: no word is added that would be wrong in another language.</summary>
internal static class CopyLines
{
    /// <summary>The writers: <c>Ada Tarn, Kim Vale</c>. Null when nobody is known.</summary>
    public static string? Byline(Article article) => article.Byline is { Count: > 0 } names ? string.Join(", ", names) : null;

    /// <summary>Where and when it was filed: <c>HARBOURTOWN, 2026-11-20 (Northwire)</c>. Null when nothing of it is known.</summary>
    public static string? Dateline(Article article)
    {
        if (article.Dateline is not { } dateline)
        {
            return null;
        }

        string?[] known = [dateline.Place, dateline.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        var line = string.Join(", ", known.Where(part => part is not null));
        line = dateline.Agency is { } agency ? $"{line} ({agency})".TrimStart() : line;
        return line.Length > 0 ? line : null;
    }

    /// <summary>The credits that the copy does not show itself: <c>Photo: Kim Vale/Northwire</c>.</summary>
    public static IEnumerable<string> CreditsBesideTheCopy(Article article)
    {
        var shown = article.Blocks.Where(block => block.Kind == BlockKind.Credit).Select(block => block.Text).ToList();
        return (article.Credits ?? [])
            .Where(credit => !shown.Exists(line => Shows(line, credit.Creator) && Shows(line, credit.Provider)))
            .Select(credit => $"{credit.Kind}: {string.Join('/', Parts(credit))}")
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The copy in pieces that stand apart: items of one list, and paragraphs of one quotation, come together.</summary>
    public static IEnumerable<IReadOnlyList<Block>> Pieces(IReadOnlyList<Block> blocks)
    {
        for (var start = 0; start < blocks.Count;)
        {
            var end = start + 1;
            while (blocks[start].Kind is BlockKind.ListItem or BlockKind.Quotation && end < blocks.Count && blocks[end].Kind == blocks[start].Kind)
            {
                end++;
            }

            yield return [.. blocks.Skip(start).Take(end - start)];
            start = end;
        }
    }

    private static IEnumerable<string> Parts(Credit credit) => new[] { credit.Creator, credit.Provider }.OfType<string>();

    private static bool Shows(string line, string? part) => part is null || line.Contains(part, StringComparison.OrdinalIgnoreCase);
}
