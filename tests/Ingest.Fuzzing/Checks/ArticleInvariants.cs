using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing;

namespace Ingest.Fuzzing.Checks;

/// <summary>What holds for every article.</summary>
internal static partial class ArticleInvariants
{
    private static readonly HashSet<string> Formats = [.. ArticleFormats.All.Select(parser => parser.Format)];

    /// <summary>What does not hold; nothing if all does.</summary>
    public static IEnumerable<string> Broken(FuzzInput input, Article article) =>
        Texts(article).Concat(Facts(input, article)).Concat(Blocks(article)).Concat(Json(article));

    private static IEnumerable<string> Texts(Article article)
    {
        var texts = new (string Name, string? Text, int Most)[]
        {
            ("headline", article.Headline, Limits.HeadlineCharacters),
            ("subheadline", article.Subheadline, int.MaxValue),
            ("section", article.Section, Limits.NameCharacters),
            ("summary", article.Summary, Limits.SummaryCharacters),
            ("dateline's place", article.Dateline?.Place, int.MaxValue),
            ("dateline's agency", article.Dateline?.Agency, int.MaxValue),
            ("encoding", article.Source.Encoding, Limits.NameCharacters),
        };
        return texts
            .Concat((article.Byline ?? []).Select(name => ("byline", (string?)name, Limits.NameCharacters)))
            .Concat((article.Keywords ?? []).Select(keyword => ("keywords", (string?)keyword, Limits.NameCharacters)))
            .Concat((article.Credits ?? []).SelectMany(credit => new[] { ("credit's creator", credit.Creator, int.MaxValue), ("credit's provider", credit.Provider, int.MaxValue) }))
            .Concat(article.Blocks.Select(block => ("block", (string?)block.Text, Limits.TextCharacters)))
            .Where(text => text.Item2 is not null)
            .Select(text => TextRule.Fault(text.Item2!, text.Item3) is { } fault ? $"the {text.Item1} {fault}" : null)
            .OfType<string>();
    }

    private static IEnumerable<string> Facts(FuzzInput input, Article article)
    {
        var name = input.Drop().Name;
        var dateline = article.Dateline;
        return Named(
            ("the id is another blob's", article.Id == name.ArticleId),
            ("the blob is another", article.Source.Blob == name.Full),
            ("the version is not the first", article is { Version: 1, Updated: null }),
            ("the format is not known", Formats.Contains(article.Source.Format)),
            ("the size is another", article.Source.Bytes == input.Content.Length),
            ("published has an offset or is too early", IsStorable(article.Published)),
            ("the embargo has an offset or is too early", article.Embargo is not { } embargo || IsStorable(embargo)),
            ("it is published under an embargo", article.Status != ArticleStatus.Published || !(article.Embargo > DateTimeOffset.UtcNow.AddMinutes(1))),
            ("the byline is empty or too long", article.Byline is not { } byline || byline.Count is >= 1 and <= Limits.BylineNames),
            ("the keywords are none or too many", article.Keywords is not { } keywords || keywords.Count is >= 1 and <= Limits.Keywords),
            ("the language is no tag", article.Language is not { } language || language == LanguageTag.Canonical(language)),
            ("the dateline is empty", dateline is null || (dateline.Place ?? dateline.Agency) is not null || dateline.Date is not null),
            ("a credit is empty", (article.Credits ?? []).All(credit => (credit.Creator ?? credit.Provider) is not null)),
            ("the hash is none", Hash().IsMatch(article.ContentHash)));
    }

    private static IEnumerable<string> Blocks(Article article) => Named(
        ("there are no blocks, or too many", article.Blocks.Count is >= 1 and <= Limits.Blocks),
        ("the blocks are too long", article.Blocks.Sum(block => (long)block.Text.Length) <= Limits.TextCharacters),
        ("the count of words is wrong", article.WordCount >= 1 && article.WordCount == WordCounter.Count(article.Blocks)),
        ("the minutes are wrong", article.ReadingMinutes == WordCounter.ReadingMinutes(article.WordCount)));

    /// <summary>Written as JSON and read again, it is the same.</summary>
    private static IEnumerable<string> Json(Article article)
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(article, ArticleJson.Options);
        var again = JsonSerializer.Deserialize<Article>(written, ArticleJson.Options)!;
        return Named(("JSON does not keep it", JsonSerializer.SerializeToUtf8Bytes(again, ArticleJson.Options).AsSpan().SequenceEqual(written) && again.Blocks.SequenceEqual(article.Blocks) && again.Headline == article.Headline));
    }

    private static bool IsStorable(DateTimeOffset time) => time.Offset == TimeSpan.Zero && time.Year >= IsoTime.EarliestYear;

    private static IEnumerable<string> Named(params (string Fault, bool Holds)[] rules) => rules.Where(rule => !rule.Holds).Select(rule => rule.Fault);

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}
