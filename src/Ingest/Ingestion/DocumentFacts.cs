using Ingest.Articles;
using Ingest.Parsing;
using NodaTime;

namespace Ingest.Ingestion;

/// <summary>
/// What a document says of itself, held to the limits and with its times placed in the publisher's zone. A fact that
/// breaks its rule is passed over with a warning, but for an embargo: nobody knows when it ends, so nothing may be
/// published.
/// </summary>
internal sealed record DocumentFacts
{
    public string? Headline { get; private init; }

    public HeadlineOrigin HeadlineOrigin { get; private init; }

    public string? Subheadline { get; private init; }

    public IReadOnlyList<string> Byline { get; private init; } = [];

    public ParsedDateline? Dateline { get; private init; }

    public string? Section { get; private init; }

    public IReadOnlyList<string> Keywords { get; private init; } = [];

    public string? Language { get; private init; }

    public DateTimeOffset? Published { get; private init; }

    public DateTimeOffset? Embargo { get; private init; }

    /// <summary>Whether it may not be published until further notice.</summary>
    public bool IsWithheld { get; private init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public IReadOnlyList<Credit> Credits { get; private init; } = [];

    /// <summary>A warning for each fact that was passed over.</summary>
    public required IReadOnlyList<Problem> Warnings { get; init; }

    /// <summary>Why nothing may be published: an embargo that cannot be.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Reads what was parsed.</summary>
    public static DocumentFacts Read(ParsedArticle parsed, DateTimeZone zone)
    {
        List<Problem> warnings = [.. parsed.Warnings];
        List<Problem> problems = [];
        if (parsed.Release == ReleaseStatus.Withheld)
        {
            warnings.Add(Articles.Problems.Withheld());
        }

        return new DocumentFacts
        {
            Headline = Name(parsed.Headline, Limits.HeadlineCharacters),
            HeadlineOrigin = parsed.HeadlineOrigin,
            Subheadline = Name(parsed.Subheadline, Limits.SubheadlineCharacters),
            Byline = Names(parsed.Byline, "byline", Limits.BylineNames, warnings),
            Dateline = DatelineOf(parsed.Dateline),
            Section = Checked(parsed.Section, "section", section => SectionSlug.IsValid(section) ? section : null, SectionSlug.Rule, warnings),
            Keywords = Names(parsed.Keywords, "keywords", Limits.Keywords, warnings),
            Language = Checked(parsed.Language, "language", language => LanguageTag.Canonical(language.Replace('_', '-')), LanguageTag.Rule, warnings),
            Published = Instant(parsed.Published, zone, () => warnings.Add(Articles.Problems.BadField("date", IsoTime.LocalRule))),
            Embargo = Instant(parsed.Embargo, zone, () => problems.Add(Articles.Problems.UnreadableField("embargo", IsoTime.LocalRule))),
            IsWithheld = parsed.Release == ReleaseStatus.Withheld,
            Blocks = [.. parsed.Blocks.Select(block => block with { Text = UnicodeText.OneLine(block.Text) }).Where(block => block.Text.Length > 0)],
            Credits = CreditsOf(parsed.Credits, warnings),
            Warnings = warnings,
            Problems = problems,
        };
    }

    private static string? Name(string? text, int limit) =>
        text is null || UnicodeText.Name(text) is not { Length: > 0 } name ? null : UnicodeText.CutAtWord(name, limit);

    private static string[] Names(IReadOnlyList<string> written, string field, int most, List<Problem> warnings)
    {
        var names = written.Select(UnicodeText.Name).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var kept = names.Where(name => name.Length <= Limits.NameCharacters).Take(most).ToArray();
        if (kept.Length < names.Length)
        {
            warnings.Add(Articles.Problems.BadField(field, $"at most {most} names of at most {Limits.NameCharacters} characters; the others were kept"));
        }

        return kept;
    }

    private static string? Checked(string? written, string field, Func<string, string?> check, string rule, List<Problem> warnings)
    {
        if (written is null || UnicodeText.Name(written) is not { Length: > 0 } text)
        {
            return null;
        }

        var value = check(text);
        if (value is null)
        {
            warnings.Add(Articles.Problems.BadField(field, rule));
        }

        return value;
    }

    private static DateTimeOffset? Instant(ParsedTime? written, DateTimeZone zone, Action refuse)
    {
        if (written is not { } local)
        {
            return null;
        }

        if (local.In(zone) is { Year: >= IsoTime.EarliestYear } instant)
        {
            return instant;
        }

        refuse();
        return null;
    }

    private static ParsedDateline? DatelineOf(ParsedDateline? written)
    {
        var place = Name(written?.Place, Limits.NameCharacters);
        var agency = Name(written?.Agency, Limits.NameCharacters);
        return place is null && agency is null && written?.Date is null ? null : new ParsedDateline(place, written?.Date, agency);
    }

    private static Credit[] CreditsOf(IReadOnlyList<Credit> written, List<Problem> warnings)
    {
        if (written.Count > Limits.Credits)
        {
            warnings.Add(Articles.Problems.BadField("credits", $"at most {Limits.Credits}; the others were kept"));
        }

        return [.. written.Take(Limits.Credits).Select(CreditOf)];
    }

    private static Credit CreditOf(Credit credit) =>
        credit with { Creator = Name(credit.Creator, Limits.NameCharacters), Provider = Name(credit.Provider, Limits.NameCharacters) };
}
