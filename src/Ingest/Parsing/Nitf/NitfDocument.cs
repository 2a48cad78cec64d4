using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Nitf;

/// <summary>Reads an <c>nitf</c> element, be it a document or a part of another.</summary>
internal static class NitfDocument
{
    /// <summary>Paragraphs of a lead that is given twice, at most.</summary>
    private const int LongestLead = 5;

    /// <summary>What the markup says: the paragraphs are left as they are.</summary>
    public static ParsedArticle Read(Element nitf)
    {
        var head = nitf.Within("body.head").FirstOrDefault();
        var copy = new NitfCopy(nitf.Namespace);
        if (head is not null)
        {
            foreach (var note in head.ChildrenNamed("note"))
            {
                copy.Add(note);
            }
        }

        // One body is the rule; a note has a body.content of its own.
        foreach (var content in nitf.ChildrenNamed("body").Prepend(nitf).SelectMany(body => body.ChildrenNamed("body.content")))
        {
            copy.Add(content);
        }

        foreach (var end in nitf.Within("body.end"))
        {
            copy.AddNote(end);
        }

        var abstracts = copy.LinesOf(head?.Child("abstract"));
        if (!copy.Blocks.Any(block => block.IsCopy))
        {
            copy.Blocks.AddRange(abstracts.Select(line => new Block(BlockKind.Paragraph, line)));
            abstracts = [];
        }

        // Some systems spell it out.
        var hedline = head?.Child("hedline") ?? head?.Child("headline");
        var headline = Headline(hedline, copy) ?? TitleOf(nitf, copy);
        var decks = hedline?.ChildrenNamed("hl2").SelectMany(copy.LinesOf).Where(deck => deck != headline).ToList() ?? [];
        var bylines = NitfByline.ReadAll(head?.ChildrenNamed("byline") ?? [], copy);
        var article = new ParsedArticle
        {
            Headline = headline,
            HeadlineOrigin = HeadlineOrigin.Markup,
            Subheadline = decks.FirstOrDefault() ?? (abstracts is [var single] && headline is not null ? Standfirst.Of(single, headline, copy.Blocks) : null),
            Byline = [.. bylines.SelectMany(byline => byline.Names).Distinct(StringComparer.Ordinal)],
            Dateline = DatelineOf(head, bylines, copy),
            Language = nitf.Language ?? nitf["baselang"] ?? nitf.Child("body")?.Language,
            Blocks = [.. decks.Skip(1).Select(deck => new Block(BlockKind.Heading, deck)), .. copy.Blocks.Skip(nitf.Within("block").Skip(1).Any() ? RepeatedLead(copy.Blocks) : 0)],
            Credits = copy.Credits,
        };
        return NitfHead.Read(nitf.Child("head"), head, article);
    }

    /// <summary>The number of blocks that open the copy and then open it again: archives have the lead in a block of its own before the whole text.</summary>
    private static int RepeatedLead(List<Block> blocks)
    {
        for (var length = 1; length <= LongestLead && length * 2 <= blocks.Count; length++)
        {
            if (blocks.Take(length).SequenceEqual(blocks.Skip(length).Take(length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>The headline: <c>hl1</c>, or what stands in <c>hedline</c> without it.</summary>
    private static string? Headline(Element? hedline, NitfCopy copy) =>
        hedline is null ? null
        : copy.LinesOf(hedline.Child("hl1")).FirstOrDefault() ?? copy.LinesOf(hedline).FirstOrDefault();

    private static string? TitleOf(Element nitf, NitfCopy copy) =>
        copy.LinesOf(nitf.Child("head")?.Child("title")).FirstOrDefault();

    /// <summary>The dateline's element, else what a byline says of the place.</summary>
    private static ParsedDateline? DatelineOf(Element? head, List<Byline> bylines, NitfCopy copy)
    {
        if (head?.Child("dateline") is { } element && NitfDateline.Read(element, copy) is { } dateline)
        {
            return dateline;
        }

        return bylines.Find(byline => (byline.Place ?? byline.Agency) is not null) is { } filed ? new ParsedDateline(filed.Place, null, filed.Agency) : null;
    }
}
