using Ingest.Articles;
using Ingest.Parsing.Fields;
using Ingest.Parsing.Xml;
using NodaTime;

namespace Ingest.Parsing.Nitf;

/// <summary>Reads the <c>head</c>: dates, release, section, keywords.</summary>
internal static class NitfHead
{
    private static readonly string[] SubjectNames = ["tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"];

    /// <summary>The article with what the head says, and the body's of the story's date.</summary>
    public static ParsedArticle Read(Element? head, Element? bodyHead, ParsedArticle article)
    {
        var docdata = head?.Child("docdata");
        var warnings = new List<Problem>();
        var issued = TimeOf(docdata?.Child("date.issue"), "date.issue", warnings)
            ?? head?.ChildrenNamed("pubdata").Select(publication => ParsedTime.Read(publication["date.publication"])).FirstOrDefault(time => time is not null);
        var released = TimeOf(docdata?.Child("date.release"), "date.release", warnings);
        var (release, embargo) = ReleaseOf(docdata?["management-status"], issued, released, warnings);
        if (release == ReleaseStatus.Usable && released is null && WrittenOf(docdata?.Child("date.release")) is not null)
        {
            release = ReleaseStatus.Withheld;
        }

        return article with
        {
            Section = head is null ? null : SectionOf(head),
            Keywords = head is null ? [] : Keywords(head, docdata),
            Published = issued ?? released ?? ParsedTime.Read(bodyHead?.Child("dateline")?.Child("story.date")?["norm"]),
            Release = release,
            Embargo = embargo,
            Warnings = [.. article.Warnings, .. warnings],
        };
    }

    /// <summary>
    /// The management status, and the embargo: <c>date.release</c>, before which a document is not available, where it is later
    /// than the issue or the status says so. An embargo that cannot be read, or has no end, holds for ever.
    /// </summary>
    private static (ReleaseStatus Release, ParsedTime? Embargo) ReleaseOf(string? status, ParsedTime? issued, ParsedTime? released, List<Problem> warnings)
    {
        if ("embargoed".Equals(status, StringComparison.OrdinalIgnoreCase))
        {
            return (released is null ? ReleaseStatus.Withheld : ReleaseStatus.Usable, released);
        }

        return (ReleaseWords.StatusOrHold(status, "management-status", warnings), issued is null || IsLater(released, issued) ? released : null);
    }

    /// <summary>The section of the publication, else what generic metadata call one; a mere letter or number is a page's.</summary>
    private static string? SectionOf(Element head) =>
        head.ChildrenNamed("pubdata").Select(publication => publication["position.section"])
            .Concat(Meta(head, "section")).Concat(Meta(head, "sections")).Concat(Meta(head, "online_sections")).Concat(Meta(head, "category"))
            .Select(section => section?.Split(';')[0].Trim()).FirstOrDefault(section => section?.Length > 2);

    private static bool IsLater(ParsedTime? time, ParsedTime? other) => time?.In(DateTimeZone.Utc) > other?.In(DateTimeZone.Utc);

    private static string? WrittenOf(Element? element) => (element?["norm"] ?? element?.Line) is { Length: > 0 } written ? written : null;

    private static ParsedTime? TimeOf(Element? element, string name, List<Problem> warnings)
    {
        var written = WrittenOf(element);
        var time = ParsedTime.Read(written);
        if (time is null && !string.IsNullOrEmpty(written))
        {
            warnings.Add(Problems.BadField(name, "a date as ISO 8601 writes it"));
        }

        return time;
    }

    private static IReadOnlyList<string> Keywords(Element head, Element? docdata)
    {
        var keys = docdata?.ChildrenNamed("key-list").SelectMany(list => list.ChildrenNamed("keyword")).Select(keyword => keyword["key"] ?? keyword.Line) ?? [];
        var subjects = head.ChildrenNamed("tobject").SelectMany(tobject => tobject.ChildrenNamed("tobject.subject"))
            .SelectMany(subject => SubjectNames.Select(name => subject[name])).OfType<string>();
        return KeywordList.Distinct(keys.Concat(subjects).Concat(KeywordList.Split(Meta(head, "keywords"))));
    }

    private static IEnumerable<string> Meta(Element head, string name) =>
        head.ChildrenNamed("meta").Where(meta => name.Equals(meta["name"], StringComparison.OrdinalIgnoreCase)).Select(meta => meta["content"]).OfType<string>();
}
