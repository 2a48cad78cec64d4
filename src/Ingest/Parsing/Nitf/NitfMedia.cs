using Ingest.Articles;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Nitf;

/// <summary>
/// Reads a <c>media</c> element: its captions, which are no part of the running copy, as notes, and those that say who made
/// the picture, and its producer, as credits.
/// </summary>
internal static class NitfMedia
{
    public static void Add(Element media, NitfCopy copy)
    {
        foreach (var line in media.Within("media-caption").SelectMany(copy.LinesOf))
        {
            AddLine(copy, line, CreditLine.Read(line));
        }

        var kind = KindOf(media["media-type"]);
        foreach (var line in media.Within("media-producer").SelectMany(copy.LinesOf))
        {
            AddLine(copy, line, CreditLine.Read(line) ?? CreditHolders.Read(kind, line));
        }
    }

    private static void AddLine(NitfCopy copy, string line, Credit? credit)
    {
        copy.Blocks.Add(new Block(credit is null ? BlockKind.Note : BlockKind.Credit, line));
        if (credit is not null)
        {
            copy.Credits.Add(credit);
        }
    }

    private static CreditKind KindOf(string? type) => type?.ToLowerInvariant() switch
    {
        "video" => CreditKind.Video,
        "graphic" or "data" => CreditKind.Graphic,
        _ => CreditKind.Photo,
    };
}
