using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Parsing;

namespace Ingest.Tests.EndToEnd;

/// <summary>A row of the second table in <c>seeds/README.md</c>: what to expect of a sample article. "–" stands for nothing.</summary>
internal sealed record ExpectedSeed(
    string File,
    string Format,
    string Language,
    string Headline,
    string HeadlineOrigin,
    string Subheadline,
    string Byline,
    string Dateline,
    string Credits,
    string Published,
    string Paragraphs,
    string Headings,
    string ListItems,
    string Notes)
{
    private const string Nothing = "–";

    public static IReadOnlyList<ExpectedSeed> ReadAll(string folder)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(folder, "README.md"));
        return [.. lines.SkipWhile(line => line != "## What to expect").Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(Read)];
    }

    /// <summary>What an article says, in the words of the table.</summary>
    public static ExpectedSeed Of(string file, JsonNode article) => new(
        file,
        Text(article["source"]!["format"]),
        Text(article["language"]),
        Text(article["headline"]),
        $"`{article["headlineOrigin"]}`",
        Text(article["subheadline"]),
        article["byline"] is JsonArray names ? string.Join("; ", names.Select(Text)) : Nothing,
        article["dateline"] is { } dateline ? $"{Text(dateline["place"])}; {Day(dateline["date"])}; {Text(dateline["agency"])}" : Nothing,
        article["credits"] is JsonArray credits ? string.Join("; ", credits.Select(credit => $"{credit!["kind"]}: {Holder(credit)}")) : Nothing,
        PublishedOf(article),
        Count(article, "paragraph"),
        Count(article, "heading"),
        Count(article, "listItem"),
        Count(article, "note"));

    private static ExpectedSeed Read(string row)
    {
        // "\|" is a bar within a cell.
        var cells = row.Replace("\\|", "\uFFFF", StringComparison.Ordinal).Trim('|', ' ').Split('|').Select(cell => cell.Trim().Replace('\uFFFF', '|')).ToArray();
        return new(cells[0].Trim('`'), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], WithYear(cells[7]), cells[8], WithYear(cells[9]), cells[10], cells[11], cells[12], cells[13]);
    }

    /// <summary>The table leaves the year out where the file does: it follows from the upload.</summary>
    private static string WithYear(string cell)
    {
        var parts = cell.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            if (DateOnly.TryParseExact("2000-" + parts[i].TrimEnd(';'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                var filed = new PartialDate(null, day.Month, day.Day).On(DateOnly.FromDateTime(DateTime.UtcNow));
                parts[i] = filed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (parts[i].EndsWith(';') ? ";" : "");
            }
        }

        return string.Join(' ', parts);
    }

    private static string PublishedOf(JsonNode article)
    {
        var origin = article["publishedOrigin"]!.GetValue<string>();
        return origin == "upload" ? origin : $"{origin} {article["published"]!.GetValue<string>()[..10]}";
    }

    private static string Holder(JsonNode credit) => (credit["creator"], credit["provider"]) switch
    {
        ({ } creator, { } provider) => $"{Text(creator)} / {Text(provider)}",
        ({ } creator, null) => Text(creator),
        _ => $"{Nothing} / {Text(credit["provider"])}",
    };

    private static string Count(JsonNode article, string kind) =>
        article["blocks"]!.AsArray().Count(block => block!["kind"]!.GetValue<string>() == kind).ToString(CultureInfo.InvariantCulture);

    private static string Day(JsonNode? date) => date?.GetValue<string>() ?? Nothing;

    private static string Text(JsonNode? text) => text is null ? Nothing : UnicodeText.Collapse(text.GetValue<string>());
}
