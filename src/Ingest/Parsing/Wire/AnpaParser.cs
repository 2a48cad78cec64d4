using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Wire;

/// <summary>
/// Reads messages of North American wires in the format ANPA 1312 (NAA 89-3), also where their controls were lost on the
/// way, or the message was cut off. Slugs and priorities are for the wire alone and passed over.
/// </summary>
public sealed class AnpaParser : IArticleParser
{
    /// <summary>How far into a file its first control has to stand, in characters.</summary>
    private const int Top = 400;

    /// <summary>Longest line of a trailer, in characters.</summary>
    private const int LongestTrailer = 60;

    /// <inheritdoc/>
    public string Format => "anpa-1312";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["text/plain", "text/vnd.iptc.anpa"], ["txt", "text", "asc", "anpa", "tst", "wire"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        var text = file.RawText;
        return AnpaHeader.ReadFirst(text) is not null || IsBareText(text)
            || (HasControls(text) && Iptc7901Header.ReadFirst(text) is null);
    }

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        var messages = AnpaHeader.ReadAll(file.RawText).Take(Limits.Blocks).Count();
        if (messages > 1)
        {
            return ParseResult.Rejected(Problems.ManyArticles(messages));
        }

        var header = AnpaHeader.ReadFirst(file.RawText);
        var message = WireMessage.Split(file.RawText, header?.End ?? HeaderEnd(file.RawText));
        var text = WireText.Read(message.Text);
        var sent = ReadTrailer(message.Trailer);
        if (sent is null)
        {
            (sent, text) = TakeTrailer(text);
        }

        var lines = AnpaLines.Read(text);
        var heading = AnpaHeading.Read(lines.Heading, lines.Copy);
        if (heading.Embargo is { Until: null } endless)
        {
            return ParseResult.Rejected(Problems.BadEmbargo(endless.Written));
        }

        var copy = PlainTextParser.Read(WithoutKeywordLine(lines), heading.Headline);
        return ParseResult.Of(copy with
        {
            Headline = heading.Headline ?? copy.Headline,
            HeadlineOrigin = heading.Headline is null ? copy.HeadlineOrigin : HeadlineOrigin.Markup,
            Subheadline = heading.Subheadline ?? copy.Subheadline,
            Byline = [.. heading.Names.Concat(copy.Byline).Distinct(StringComparer.OrdinalIgnoreCase)],
            Dateline = WithAgency(copy.Dateline, heading.Agency),
            Section = header is null ? null : WireCategories.Section(header.Category),
            Published = sent ?? copy.Published,
            Embargo = heading.Embargo?.Until,
            Release = WireRelease.Stricter(heading.Release, WireRelease.OfVersion(header?.Version ?? "")),
            Blocks = [.. heading.Blocks, .. copy.Blocks],
            Credits = [.. heading.Credits, .. copy.Credits],
        });
    }

    /// <summary>Whether a file starts as a message does whose header is damaged.</summary>
    private static bool HasControls(string text)
    {
        var start = AnpaHeader.Start(text);
        return start < text.Length && text[start] == WireControls.StartOfHeader
            && text.IndexOf(WireControls.StartOfText, start, Math.Min(Top, text.Length - start)) > 0;
    }

    /// <summary>Whether a file has a text without its header: a keyword line, set by itself as the next line is.</summary>
    private static bool IsBareText(string text)
    {
        var start = AnpaHeader.Start(text);
        if (start == text.Length || text[start] is not ('^' or WireControls.StartOfText))
        {
            return false;
        }

        var lines = AnpaLines.Read(WireText.Read(text.Substring(start, Math.Min(Top, text.Length - start))));
        return lines.Heading.Count > 1 && AnpaHeading.IsKeywordLine(lines.Heading[0]);
    }

    private static int HeaderEnd(string text)
    {
        var start = AnpaHeader.Start(text);
        var end = text.IndexOf(WireControls.StartOfText, start, Math.Min(Top, text.Length - start));
        return end < 0 ? start : end;
    }

    private static ParsedTime? ReadTrailer(string trailer) =>
        WireText.Read(trailer).Split('\n').Select(WireTime.ReadAnpa).FirstOrDefault(time => time is not null);

    /// <summary>The time in the last line, where the end of the text was lost, and the text above it.</summary>
    private static (ParsedTime? Sent, string Text) TakeTrailer(string text)
    {
        var trimmed = text.TrimEnd();
        var last = trimmed.LastIndexOf('\n') + 1;
        return trimmed.Length - last <= LongestTrailer && WireTime.ReadAnpa(trimmed[last..]) is { } sent
            ? (sent, trimmed[..last])
            : (null, text);
    }

    /// <summary>The copy without a keyword line that is not set by itself.</summary>
    private static string WithoutKeywordLine(AnpaLines lines)
    {
        var copy = lines.Copy.TrimStart('\n');
        var end = copy.IndexOf('\n', StringComparison.Ordinal);
        return lines.Heading.Count == 0 && end > 0 && AnpaHeading.IsKeywordLine(AnpaLines.Bare(copy[..end])) ? copy[end..] : copy;
    }

    private static ParsedDateline? WithAgency(ParsedDateline? dateline, string? agency)
    {
        if (agency is null)
        {
            return dateline;
        }

        return dateline is null ? new ParsedDateline(null, null, agency) : dateline with { Agency = dateline.Agency ?? agency };
    }
}
