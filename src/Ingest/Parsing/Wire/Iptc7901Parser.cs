using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Wire;

/// <summary>
/// Reads messages of European wires in the format IPTC 7901 (revision 5, 1995), also where their controls were lost on the
/// way, or the message was cut off.
/// </summary>
public sealed partial class Iptc7901Parser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "iptc-7901";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["text/plain"], ["txt", "text", "asc", "iptc", "wire"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => Iptc7901Header.ReadFirst(file.RawText) is not null;

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        if (Iptc7901Header.ReadFirst(file.RawText) is not { } header)
        {
            return ParseResult.Of(PlainTextParser.Read(file.RawText));
        }

        var messages = Iptc7901Header.ReadAll(file.RawText).Take(Limits.Blocks).Count();
        if (messages > 1)
        {
            return ParseResult.Rejected(Problems.ManyArticles(messages));
        }

        var message = WireMessage.Split(file.RawText, header.End);
        var text = NationalCharacters.Read(WireText.Read(message.Text));
        var lines = text.Split('\n').ToList();
        var keywords = KeywordLines(WireText.Read(message.HeaderRest).Split('\n'));
        if (keywords.Count == 0)
        {
            keywords = TakeKeywordLines(lines);
        }

        var sent = WireText.Read(message.Trailer).Split('\n').Select(WireTime.ReadIptc).FirstOrDefault(time => time is not null);
        sent = TakeEnd(lines) ?? sent;
        var notes = TakeEditorial(lines);
        var dateline = Iptc7901Dateline.Find(lines);
        TakeSignOff(lines, dateline?.Dateline.Agency, notes);
        var heading = Iptc7901Heading.Take(lines, dateline);
        if (heading.Embargo is { Until: null } endless)
        {
            return ParseResult.Rejected(Problems.BadEmbargo(endless.Written));
        }

        var copy = PlainTextParser.Read(string.Join('\n', lines), heading.Headline);
        return ParseResult.Of(copy with
        {
            Headline = heading.Headline ?? copy.Headline,
            HeadlineOrigin = heading.Headline is null ? copy.HeadlineOrigin : HeadlineOrigin.Markup,
            Byline = [.. heading.Names.Concat(copy.Byline).Distinct(StringComparer.OrdinalIgnoreCase)],
            Dateline = dateline?.Dateline ?? copy.Dateline,
            Section = WireCategories.Section(header.Category),
            Keywords = keywords,
            Published = sent ?? copy.Published,
            Embargo = heading.Embargo?.Until,
            Release = WireRelease.Stricter(heading.Release, WireRelease.OfVersion(header.Option)),
            Blocks = [.. heading.Notes, .. copy.Blocks, .. notes],
        });
    }

    /// <summary>The keywords of the keyword line, each of which a slash ends.</summary>
    private static IReadOnlyList<string> KeywordLines(IEnumerable<string> lines) =>
        KeywordList.Distinct(lines.Where(IsKeywordLine).SelectMany(line => line.Split('/')));

    private static bool IsKeywordLine(string line) => line.AsSpan().TrimEnd() is { Length: > 1 and <= 100 } bare && bare[^1] == '/' && !bare.Contains("//", StringComparison.Ordinal);

    /// <summary>The keyword line above a text whose start was lost.</summary>
    private static IReadOnlyList<string> TakeKeywordLines(List<string> lines)
    {
        var first = lines.FindIndex(line => !string.IsNullOrWhiteSpace(line));
        if (first < 0 || !IsKeywordLine(lines[first]))
        {
            return [];
        }

        var keywords = KeywordLines([lines[first]]);
        lines.RemoveRange(0, first + 1);
        return keywords;
    }

    /// <summary>Takes off what ends the text where its end was lost: the day-time group, <c>./.</c> and the teleprinter's <c>NNNN</c>.</summary>
    private static ParsedTime? TakeEnd(List<string> lines)
    {
        ParsedTime? sent = null;
        while (lines.Count > 0)
        {
            var last = lines[^1].Trim();
            var time = WireTime.ReadIptc(last);
            if (last.Length > 0 && time is null && last != "NNNN" && !last.StartsWith("./.", StringComparison.Ordinal))
            {
                break;
            }

            sent ??= time;
            lines.RemoveAt(lines.Count - 1);
        }

        return sent;
    }

    /// <summary>Takes off what is for editors and not for publication, from the line that says so on.</summary>
    private static List<Block> TakeEditorial(List<string> lines)
    {
        var start = lines.FindIndex(line => Editorial().IsMatch(line));
        if (start < 0)
        {
            return [];
        }

        var notes = lines.Skip(start).Select(UnicodeText.Name).Where(line => line.Length > 0).Select(line => new Block(BlockKind.Note, line)).ToList();
        lines.RemoveRange(start, lines.Count - start);
        return notes;
    }

    /// <summary>Takes off the last line when it is the agency's sign-off with its editors' initials: <c>dpa at jr</c>.</summary>
    private static void TakeSignOff(List<string> lines, string? agency, List<Block> notes)
    {
        var last = lines.FindLastIndex(line => !string.IsNullOrWhiteSpace(line));
        if (agency is null || last < 1 || !SignOff().IsMatch(lines[last]))
        {
            return;
        }

        var words = lines[last].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (agency.Split('/').Contains(words[0], StringComparer.OrdinalIgnoreCase))
        {
            notes.Insert(0, new Block(BlockKind.Note, UnicodeText.Name(lines[last])));
            lines.RemoveRange(last, lines.Count - last);
        }
    }

    [GeneratedRegex(@"^(\W{0,3}(The following information is not (intended )?for publication|Die folgenden Informationen sind nicht|Les informations suivantes ne sont pas)|# (Notebook|Notizblock)\s*\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Editorial();

    [GeneratedRegex(@"^\s*[a-z]{2,5}( [a-z/]{1,7}){0,6}\s*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SignOff();
}
