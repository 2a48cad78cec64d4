using Ingest.Articles;
using Ingest.Parsing.Xml;
using NodaTime;

namespace Ingest.Parsing.Nitf;

/// <summary>Reads the <c>head</c>: dates, release, section, keywords.</summary>
internal static class NitfHead
{
    private static readonly string[] SubjectNames = ["tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"];

    /// <summary>The article with what the head says.</summary>
    public static ParsedArticle Read(Element? head, ParsedArticle article)
    {
        if (head is null)
        {
            return article;
        }

        var docdata = head.Child("docdata");
        var warnings = new List<Problem>();
        var issued = TimeOf(docdata?.Child("date.issue"), "date.issue", warnings);
        var released = TimeOf(docdata?.Child("date.release"), "date.release", warnings);
        var (release, embargo) = ReleaseOf(docdata?["management-status"], issued, released);
        return article with
        {
            Section = head.ChildrenNamed("pubdata").Select(publication => publication["position.section"]).FirstOrDefault(section => section is not null) ?? Meta(head, "section").FirstOrDefault(),
            Keywords = [.. Keywords(head, docdata).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = issued ?? head.ChildrenNamed("pubdata").Select(publication => ParsedTime.Read(publication["date.publication"])).FirstOrDefault(time => time is not null) ?? released,
            Release = release,
            Embargo = embargo,
            Warnings = [.. article.Warnings, .. warnings],
        };
    }

    /// <summary>
    /// The management status, and the embargo: <c>date.release</c>, before which a document is not available, where it is later
    /// than the issue or the status says so. An embargo that cannot be read, or has no end, holds for ever.
    /// </summary>
    private static (ReleaseStatus Release, ParsedTime? Embargo) ReleaseOf(string? status, ParsedTime? issued, ParsedTime? released) => status?.ToLowerInvariant() switch
    {
        "canceled" or "cancelled" => (ReleaseStatus.Canceled, null),
        "withheld" => (ReleaseStatus.Withheld, null),
        "embargoed" => (released is null ? ReleaseStatus.Withheld : ReleaseStatus.Usable, released),
        _ => (ReleaseStatus.Usable, issued is null || IsLater(released, issued) ? released : null),
    };

    private static bool IsLater(ParsedTime? time, ParsedTime? other) => time?.In(DateTimeZone.Utc) > other?.In(DateTimeZone.Utc);

    private static ParsedTime? TimeOf(Element? element, string name, List<Problem> warnings)
    {
        var written = element?["norm"] ?? element?.Line;
        var time = ParsedTime.Read(written);
        if (time is null && !string.IsNullOrEmpty(written))
        {
            warnings.Add(Problems.BadField(name, "a date as ISO 8601 writes it"));
        }

        return time;
    }

    private static IEnumerable<string> Keywords(Element head, Element? docdata)
    {
        var keys = docdata?.ChildrenNamed("key-list").SelectMany(list => list.ChildrenNamed("keyword")).Select(keyword => keyword["key"] ?? keyword.Line) ?? [];
        var subjects = head.ChildrenNamed("tobject").SelectMany(tobject => tobject.ChildrenNamed("tobject.subject"))
            .SelectMany(subject => SubjectNames.Select(name => subject[name])).OfType<string>();
        var metas = Meta(head, "keywords").SelectMany(list => list.Split([',', ';'], StringSplitOptions.TrimEntries));
        return keys.Concat(subjects).Concat(metas).Select(UnicodeText.Collapse).Where(keyword => keyword.Length > 0);
    }

    private static IEnumerable<string> Meta(Element head, string name) =>
        head.ChildrenNamed("meta").Where(meta => name.Equals(meta["name"], StringComparison.OrdinalIgnoreCase)).Select(meta => meta["content"]).OfType<string>();
}
