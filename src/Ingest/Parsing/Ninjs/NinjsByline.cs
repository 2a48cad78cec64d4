using System.Text.Json;
using Ingest.Articles;
using Ingest.Parsing.Json;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Ninjs;

/// <summary>Reads who wrote an item.</summary>
internal static class NinjsByline
{
    /// <summary>
    /// The names, from <c>byline</c> (version 1), <c>by</c> (since version 2) or the lists that systems have beside them.
    /// </summary>
    public static IReadOnlyList<string> Read(JsonFields item)
    {
        foreach (var name in new[] { "byline", "by", "bylines", "authors" })
        {
            var names = item.List(name).SelectMany(Names).Distinct(StringComparer.Ordinal).ToList();
            if (names.Count > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static IEnumerable<string> Names(JsonElement value)
    {
        var text = JsonFields.Of(value) is { } author ? author.Text("name", "by", "byline", "value") : JsonFields.TextOf(value);
        return text is not null && InlineText.Read(text) is { } line && line.Any(char.IsLetter) ? Names(line) : [];
    }

    /// <summary>The names of a byline; what cannot be told apart stays together.</summary>
    private static IEnumerable<string> Names(string line) =>
        BylineLine.ReadTop(line)?.Names ?? PersonNames.Read(line) ?? [UnicodeText.Name(line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? line[3..] : line)];
}
