using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Nitf;

/// <summary>Reads a <c>byline</c>: the persons in it, or else its text without title (<c>byttl</c>) and place.</summary>
internal static class NitfByline
{
    public static Byline? Read(Element byline, NitfCopy copy)
    {
        var place = copy.LineOf(byline.Within("location").FirstOrDefault());
        var persons = byline.Within("person").Select(person => MarkedByline.Read(copy.LineOf(person))).OfType<Byline>().SelectMany(person => person.Names).ToList();
        if (persons.Count > 0)
        {
            return new Byline(persons, place.Length > 0 ? place : null, null);
        }

        var read = MarkedByline.Read(copy.LineOf(byline, "byttl", "location", "virtloc"));
        return read is not null && place.Length > 0 ? read with { Place = place } : read;
    }
}
