using Ingest.Articles;
using Ingest.Parsing.Fields;
using Ingest.Parsing.Markup;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.NewsMl;

/// <summary>Reads a <c>NewsItem</c> of NewsML 1: components within components, each with a role, some with content.</summary>
internal static class NewsItem1
{
    /// <summary>The roles, by the words in their names, of components that go with the copy but are none of it.</summary>
    private static readonly string[] Asides = ["stylesheet", "headline", "contact", "logo", "photo", "picture", "image", "video", "audio", "graphic", "caption", "thumbnail", "summary", "abstract", "related", "attachment", "supporting"];

    public static ParseResult Read(Element item)
    {
        var contents = Contents(item);
        var management = item.Child("NewsManagement");
        List<Problem> warnings = [];
        var status = StatusOf(management, warnings);
        var headline = Line(item, contents, "HeadLine");
        var body = Body(contents, headline);
        if (body is null && status.Release != ReleaseStatus.Canceled)
        {
            return ParseResult.Rejected(Problems.NotAnArticle(contents.Count == 0 ? "a NewsML item's metadata alone" : "a NewsML item without its text"));
        }

        body ??= new ParsedArticle();
        var decks = Decks(contents);
        var byline = Line(item, contents, "ByLine");
        var dateline = Line(item, contents, "DateLine");
        var article = body with
        {
            Headline = headline ?? body.Headline,
            HeadlineOrigin = headline is null ? body.HeadlineOrigin : HeadlineOrigin.Markup,
            Subheadline = Line(item, contents, "SubHeadLine") ?? (decks is [var deck] ? deck.Text : body.Subheadline),
            Byline = body.Byline.Count > 0 || byline is null ? body.Byline : MarkedByline.Read(byline)?.Names ?? [],
            Dateline = body.Dateline ?? (dateline is null ? null : MarkedDateline.Read(dateline)),
            Language = item.Within("Language").Select(language => language["FormalName"]).FirstOrDefault(language => language is not null) ?? body.Language ?? item.Language,
            Keywords = KeywordList.Distinct(Keywords(item).Concat(body.Keywords)),
            Published = ItemMeta.TimeOf(management, "FirstCreated", warnings) ?? ItemMeta.TimeOf(management, "ThisRevisionCreated", warnings),
            Release = status.Release,
            Embargo = status.Embargo,
            Warnings = [.. body.Warnings, .. warnings],
            Blocks = decks.Count > 1 ? [.. decks, .. body.Blocks] : body.Blocks,
        };
        return ParseResult.Of(MarkedUpCopy.Read(article));
    }

    /// <summary>All content in the item, with the roles, from the outermost in, and the components that it stands in.</summary>
    private static List<Content1> Contents(Element item)
    {
        var contents = new List<Content1>();
        foreach (var component in item.ChildrenNamed("NewsComponent"))
        {
            Collect(component, null, contents);
        }

        return contents;
    }

    /// <summary>Recursion is bounded by the depth that <see cref="XmlTree"/> allows.</summary>
    private static void Collect(Element component, Content1? outer, List<Content1> contents)
    {
        var here = new Content1(component, $"{outer?.Role}/{component.Child("Role")?["FormalName"]?.ToLowerInvariant()}".Trim('/'), null, outer);
        foreach (var child in component.Children)
        {
            if (child.Is("NewsComponent"))
            {
                Collect(child, here, contents);
            }
            else if (child.Is("ContentItem"))
            {
                contents.Add(here with { Item = child });
            }
        }
    }

    /// <summary>The copy: of a component that is called body or main, else of the first that is no aside.</summary>
    private static ParsedArticle? Body(List<Content1> contents, string? headline)
    {
        var candidates = contents.Where(content => !IsAside(content))
            .OrderBy(content => content.Role.Contains("body", StringComparison.Ordinal) || content.Role.Contains("main", StringComparison.Ordinal) ? 0 : 1);
        foreach (var candidate in candidates)
        {
            string? data = null;
            if (candidate.Item?.Child("DataContent") is { } holder && !IsStyle(candidate.Item)
                && ContentSet.ReadXml(holder, headline, ref data) is { } article && article.Blocks.Any(block => block.IsCopy))
            {
                return article;
            }
        }

        return null;
    }

    private static bool IsAside(Content1 content) => Asides.Any(aside => content.Role.Contains(aside, StringComparison.Ordinal));

    private static bool IsStyle(Element item) =>
        item.Child("MimeType")?["FormalName"] is "text/css" or "application/javascript" || item.Child("MediaType")?["FormalName"] is not (null or "Text" or "text");

    private static List<Block> Decks(List<Content1> contents)
    {
        string? data = null;
        var deck = contents.Find(content => content.Role.Contains("subheadline", StringComparison.Ordinal) && content.Item?.Child("DataContent") is not null);
        return deck?.Item?.Child("DataContent") is { } holder && ContentSet.ReadXml(holder, "", ref data) is { } read ? [.. read.Blocks] : [];
    }

    /// <summary>A line of the item: of the components that hold the copy, the innermost that has it, else of the outermost component.</summary>
    private static string? Line(Element item, List<Content1> contents, string name)
    {
        var body = contents.Find(content => content.Role.Contains("body", StringComparison.Ordinal)) ?? contents.Find(content => !IsAside(content));
        for (var component = body; component is not null; component = component.Outer)
        {
            if (LineIn(component.Component, name) is { } line)
            {
                return line;
            }
        }

        return item.ChildrenNamed("NewsComponent").Select(component => LineIn(component, name)).FirstOrDefault(line => line is not null);
    }

    private static string? LineIn(Element component, string name) =>
        component.Child("NewsLines")?.ChildrenNamed(name).Select(line => line.Line).FirstOrDefault(line => line.Length > 0);

    private static IEnumerable<string> Keywords(Element item)
    {
        var lines = KeywordList.Split(item.Within("KeywordLine").Select(line => line.Line));
        var properties = item.Within("Property").Where(property => property["FormalName"]?.Contains("Keyword", StringComparison.OrdinalIgnoreCase) == true).Select(property => property["Value"]).OfType<string>();
        return lines.Concat(properties);
    }

    /// <summary>The status, with the time at which an embargo will end, if one is announced.</summary>
    private static (ReleaseStatus Release, ParsedTime? Embargo) StatusOf(Element? management, List<Problem> warnings)
    {
        var change = management?.Child("StatusWillChange");
        var until = change?.Child("FutureStatus")?["FormalName"]?.Equals("usable", StringComparison.OrdinalIgnoreCase) == true
            ? ParsedTime.Read(change.Child("DateAndTime")?.Line)
            : null;
        var status = management?.Child("Status")?["FormalName"];
        if (!"embargoed".Equals(status, StringComparison.OrdinalIgnoreCase))
        {
            return (ReleaseWords.StatusOrHold(status, "Status", warnings), null);
        }

        return (until is null ? ReleaseStatus.Withheld : ReleaseStatus.Usable, until);
    }

    private sealed record Content1(Element Component, string Role, Element? Item, Content1? Outer);
}
