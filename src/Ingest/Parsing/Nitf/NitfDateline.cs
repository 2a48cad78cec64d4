using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Nitf;

/// <summary>Reads a <c>dateline</c>: its <c>location</c> and <c>story.date</c>, and what its text says besides.</summary>
internal static class NitfDateline
{
    public static ParsedDateline? Read(Element dateline, NitfCopy copy)
    {
        var written = MarkedDateline.Read(copy.LineOf(dateline));
        var location = copy.LineOf(dateline.Within("location").FirstOrDefault()).Trim(' ', ',', '-', '–', '—');
        var date = DateOf(dateline.Child("story.date"), copy) ?? written?.Date;
        if (location.Length > 0)
        {
            return new ParsedDateline(location, date, written?.Agency);
        }

        // Where nothing stands but a date, there is no place.
        var place = copy.LineOf(dateline, "story.date").Length > 0 ? written?.Place : null;
        return (place ?? written?.Agency) is not null || date is not null ? new ParsedDateline(place, date, written?.Agency) : null;
    }

    private static PartialDate? DateOf(Element? story, NitfCopy copy)
    {
        if (story is null)
        {
            return null;
        }

        if (ParsedTime.Read(story["norm"]) is { Local: var local })
        {
            return new PartialDate(local.Year, local.Month, local.Day);
        }

        return DatelineDate.TryRead(copy.LineOf(story), out var date) ? date : null;
    }
}
