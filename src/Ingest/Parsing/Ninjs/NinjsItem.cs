using System.Text.Json;
using Ingest.Articles;
using Ingest.Parsing.Json;

namespace Ingest.Parsing.Ninjs;

/// <summary>Reads one ninjs item, in the spelling of any version.</summary>
internal static class NinjsItem
{
    public static ParseResult Read(JsonFields item)
    {
        List<Problem> warnings = [];
        if (NinjsRelease.Read(item) is not { } release)
        {
            return ParseResult.Rejected(Problems.UnreadableField("pubstatus", "usable, withheld or canceled"));
        }

        var isCanceled = release == ReleaseStatus.Canceled;
        if (!isCanceled && NinjsKind.Foreign(item) is { } kind)
        {
            return ParseResult.Rejected(Problems.NotAnArticle(kind));
        }

        if (!NinjsTimes.TryReadEmbargo(item, out var embargo) && !isCanceled)
        {
            return ParseResult.Rejected(Problems.UnreadableField("embargo", NinjsTimes.Rule));
        }

        var headline = NinjsHeadlines.Main(item);
        var by = NinjsByline.Read(item);
        var body = NinjsBody.Read(item, headline, NinjsHeadlines.Sub(item), IsAgency(by) ? [] : by);
        if (body is null && !isCanceled)
        {
            return ParseResult.Rejected(Problems.NotAnArticle(NinjsKind.Empty(item)));
        }

        body ??= new ParsedArticle { Headline = headline, HeadlineOrigin = HeadlineOrigin.Markup, Subheadline = NinjsHeadlines.Sub(item) };
        WarnOfTypes(item, warnings);
        return ParseResult.Of(new ParsedArticle
        {
            Headline = body.Headline ?? NinjsHeadlines.Title(item),
            HeadlineOrigin = body.Headline is null ? HeadlineOrigin.Markup : body.HeadlineOrigin,
            Subheadline = body.Subheadline,
            Byline = body.Byline.Count > 0 ? body.Byline : by,
            Dateline = body.Dateline ?? Located(item),
            Section = NinjsSubjects.Section(item),
            Keywords = NinjsSubjects.Keywords(item),
            Language = item.Text("language")?.Trim() ?? body.Language,
            Published = NinjsTimes.ReadPublished(item, warnings),
            Embargo = embargo,
            Release = release,
            Blocks = body.Blocks,
            Credits = NinjsCredits.Read(item, body.Credits),
            Warnings = warnings,
        });
    }

    /// <summary>Whether a byline has no name of a person: the text may know who it was.</summary>
    private static bool IsAgency(IReadOnlyList<string> names) => names.All(name => !name.Contains(' ', StringComparison.Ordinal));

    /// <summary>Where the text comes from: what its dateline would say.</summary>
    private static ParsedDateline? Located(JsonFields item) =>
        item.Text("located") is { } located && InlineText.Read(located) is { } place ? new ParsedDateline(place, null, null) : null;

    private static void WarnOfTypes(JsonFields item, List<Problem> warnings)
    {
        foreach (var name in new[] { "headline", "language", "located" })
        {
            if (item.TryGet(name, out var value) && value.ValueKind is not JsonValueKind.String)
            {
                warnings.Add(Problems.BadField(name, "text"));
            }
        }
    }
}
