using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Nitf;

/// <summary>Reads a <c>byline</c>: the persons in it, or else its text without title (<c>byttl</c>) and place.</summary>
internal static class NitfByline
{
    /// <summary>
    /// Reads all bylines of a document. Where some are as printed, with "by" or with persons, the others are forms for the archive
    /// of the same names.
    /// </summary>
    public static List<Byline> ReadAll(IEnumerable<Element> bylines, NitfCopy copy)
    {
        var all = bylines.ToList();
        var printed = all.FindAll(byline => byline.Within("person").Any() || BylineLine.ReadTop(copy.LineOf(byline)) is not null);
        return [.. (printed.Count > 0 ? printed : all).Select(byline => Read(byline, copy)).OfType<Byline>()];
    }

    private static Byline? Read(Element byline, NitfCopy copy)
    {
        var place = copy.LineOf(byline.Within("location").FirstOrDefault());
        var persons = byline.Within("person").Select(person => MarkedByline.Read(copy.LineOf(person))).OfType<Byline>().SelectMany(person => person.Names).ToList();
        if (persons.Count > 0)
        {
            return new Byline(persons, place.Length > 0 ? place : null, null);
        }

        // A title that says "by" holds the name.
        var read = MarkedByline.Read(copy.LineOf(byline, "byttl", "location", "virtloc")) ?? BylineLine.ReadTop(copy.LineOf(byline));
        return read is not null && place.Length > 0 ? read with { Place = place } : read;
    }
}
