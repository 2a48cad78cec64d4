using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Fields;

/// <summary>Takes fields apart that hold several names or keywords.</summary>
internal static class FieldLists
{
    private static readonly string[] NameSeparators = [";", ",", " and ", " & ", " und ", " et ", " y "];

    private static readonly string[] Openings = ["By ", "by ", "BY ", "Von ", "von ", "Par ", "par ", "Por ", "por "];

    /// <summary>
    /// The names of a byline: without the titles and papers behind them when all of it is names, else split at separators.
    /// An address in angle brackets is left out.
    /// </summary>
    public static IEnumerable<string> Names(string value)
    {
        var opening = Array.Find(Openings, word => value.StartsWith(word, StringComparison.Ordinal)) ?? "";
        var bare = WithoutAddresses(value[opening.Length..]);
        return PersonNames.Read(bare) ?? (IEnumerable<string>)bare.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The keywords of a value: between commas or semicolons, or each behind its hash.</summary>
    public static IEnumerable<string> Keywords(string value)
    {
        var separators = value.StartsWith('#') ? new[] { ';', ',', ' ' } : [';', ','];
        return value.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(keyword => keyword.TrimStart('#')).Where(keyword => keyword.Length > 0);
    }

    /// <summary>The items that keep the limits; the number of those left out tells whether all do.</summary>
    public static (List<string> Kept, int LeftOut) Within(IEnumerable<string> items, int most)
    {
        List<string> kept = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        var leftOut = 0;
        foreach (var item in items.Where(seen.Add))
        {
            if (item.Length <= Limits.NameCharacters && kept.Count < most)
            {
                kept.Add(item);
            }
            else
            {
                leftOut++;
            }
        }

        return (kept, leftOut);
    }

    private static string WithoutAddresses(string value)
    {
        for (var open = value.IndexOf('<', StringComparison.Ordinal); open >= 0; open = value.IndexOf('<', open))
        {
            var close = value.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            value = value.Remove(open, close - open + 1);
        }

        return value.Trim();
    }
}
