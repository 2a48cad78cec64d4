using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Wire;

/// <summary>
/// The lines above the copy of an IPTC 7901 message that say what they are: an equals sign at the end of the last marks
/// headline and byline, or the dateline stands below them; embargoes and kills have their words. Else the headline is told
/// from the copy as in plain text.
/// </summary>
/// <param name="Headline">The headline, if it is marked.</param>
/// <param name="Names">The writers' names.</param>
/// <param name="Notes">The lines of embargoes and kills.</param>
/// <param name="Embargo">The embargo.</param>
/// <param name="Release">Whether the report may be shown.</param>
internal sealed record Iptc7901Heading(string? Headline, IReadOnlyList<string> Names, IReadOnlyList<Block> Notes, EmbargoLine? Embargo, ReleaseStatus Release)
{
    /// <summary>Lines above the copy, at most.</summary>
    private const int MostLines = 8;

    /// <summary>Takes the heading off the lines of a text whose dateline was found.</summary>
    public static Iptc7901Heading Take(List<string> lines, Iptc7901Dateline? dateline)
    {
        var copy = dateline is null ? null : lines[dateline.Line];
        List<Block> notes = [];
        EmbargoLine? embargo = null;
        var release = ReleaseStatus.Usable;
        foreach (var line in lines.Take(MostLines).ToList())
        {
            var status = WireRelease.OfLine(line.Trim());
            var until = EmbargoLine.Read(line);
            if (status != ReleaseStatus.Usable || until is not null)
            {
                (release, embargo) = (WireRelease.Stricter(release, status), embargo ?? until);
                notes.Add(new Block(BlockKind.Note, UnicodeText.Name(line)));
                lines.Remove(line);
            }
        }

        var (headline, names) = TakeMarked(lines, copy is null ? -1 : lines.IndexOf(copy));
        return new Iptc7901Heading(headline, names, notes, embargo, release);
    }

    private static (string? Headline, IReadOnlyList<string> Names) TakeMarked(List<string> lines, int copy)
    {
        var start = lines.FindIndex(line => !string.IsNullOrWhiteSpace(line));
        if (start < 0 || start == copy)
        {
            return (null, []);
        }

        var within = Math.Min(MostLines, lines.Count - start);
        var blank = lines.FindIndex(start, within, string.IsNullOrWhiteSpace);
        var end = lines.FindIndex(start, within, line => line.AsSpan().TrimEnd().EndsWith("="));
        if (end < 0 && blank > 0 && copy > blank && lines.FindIndex(blank, line => !string.IsNullOrWhiteSpace(line)) == copy)
        {
            end = blank - 1;
        }

        if (end < 0 || (blank >= 0 && blank < end))
        {
            return (null, []);
        }

        var marked = lines.GetRange(start, end - start + 1).ConvertAll(line => line.Trim().TrimEnd('=').TrimEnd());
        for (var byline = 0; byline < marked.Count; byline++)
        {
            var text = string.Join(' ', marked.Skip(byline)).Trim();
            if (BylineLine.ReadTop(text) is { } read)
            {
                lines.RemoveRange(0, end + 1);
                return (Joined(marked.Take(byline)), read.Names);
            }
        }

        lines.RemoveRange(0, end + 1);
        return (Joined(marked), []);
    }

    private static string? Joined(IEnumerable<string> lines) => UnicodeText.Name(string.Join(' ', lines)) is { Length: > 0 } headline ? headline : null;
}
