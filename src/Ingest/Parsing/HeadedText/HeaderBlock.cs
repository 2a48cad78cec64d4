using Ingest.Parsing.Fields;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.HeadedText;

/// <summary>
/// The header lines above copy. They end at a blank line, a rule (<c>---</c>), the first line that is no header, or the
/// label of the body. Indented lines go on the value above. All lines may be a blank line apart.
/// </summary>
/// <param name="Lines">The header lines, in order.</param>
/// <param name="BodyStart">Where the copy starts.</param>
internal sealed record HeaderBlock(IReadOnlyList<HeaderLine> Lines, int BodyStart)
{
    /// <summary>How far a header block is looked for, in characters.</summary>
    private const int Window = 16 * 1024;

    /// <summary>Most lines that a value goes on over.</summary>
    private const int MostFolds = 6;

    /// <summary>The fields whose names are known.</summary>
    public IEnumerable<NamedField> Fields => Lines.Where(line => line.Kind is not null).Select(line => new NamedField(line.Name, line.Value));

    /// <summary>The lines whose names are not known, as written.</summary>
    public IEnumerable<string> Others => Lines.Where(line => line.Kind is null).Select(line => $"{line.Name}: {line.Value}".TrimEnd());

    /// <summary>
    /// The header block of a text, or null: at least two fields, one of which only articles have, and more known ones than
    /// others; or one that cannot be mistaken, above a blank line and copy.
    /// </summary>
    public static HeaderBlock? Read(string text)
    {
        var lines = LineReader.Read(text.Length > Window ? text[..Window] : text);
        return lines.Count > 0 && HeaderLine.Read(text, lines[0]) is not null ? Read(text, lines) : null;
    }

    private static HeaderBlock? Read(string text, List<CopyLine> lines)
    {
        List<HeaderLine> headers = [];
        var isSpaced = lines.Count > 1 && lines[1].BlankLinesBefore == 1 && HeaderLine.Read(text, lines[1]) is { IsPlausible: true };
        var isSetOff = false;
        var index = 0;
        var bodyStart = -1;
        while (index < lines.Count)
        {
            var line = lines[index];
            var header = HeaderLine.Read(text, line);
            isSetOff = index > 0 && line.AfterBlank && !(isSpaced && header?.Kind is not null);
            if (isSetOff)
            {
                break;
            }

            if (header is { Kind: FieldKind.Body })
            {
                (bodyStart, isSetOff) = (header.ValueStart, true);
                break;
            }

            if (header is not null)
            {
                headers.Add(header);
                index++;
            }
            else if (headers.Count > 0 && IsRule(line.In(text)))
            {
                (bodyStart, isSetOff) = (line.End, true);
                break;
            }
            else if (headers.Count > 0 && CountFolds(text, lines, index, headers[^1]) is > 0 and var folds)
            {
                var more = lines.GetRange(index, folds).Select(fold => new string(fold.In(text)));
                headers[^1] = headers[^1] with { Value = string.Join(' ', more.Prepend(headers[^1].Value)).Trim() };
                index += folds;
            }
            else
            {
                break;
            }
        }

        isSetOff |= index == lines.Count;
        while (!isSetOff && headers.Count > 0 && headers[^1].Kind is null)
        {
            // Directly above the copy a line with a colon belongs to it.
            headers.RemoveAt(headers.Count - 1);
            index--;
        }

        if (bodyStart < 0 && headers.Count > 0)
        {
            // The indent of the first line of copy is part of it.
            bodyStart = lines[index - 1].End;
        }

        return IsHeader(headers, isSetOff, index < lines.Count) ? new HeaderBlock(headers, bodyStart) : null;
    }

    private static bool IsHeader(List<HeaderLine> headers, bool isSetOff, bool hasCopy)
    {
        var known = headers.Count(line => line.Kind is not null);
        var plausible = headers.Where(line => line.IsPlausible).ToList();
        if (plausible.Select(line => line.Kind).Distinct().Count() >= 2)
        {
            return plausible.Exists(line => line.IsTelling) && known * 2 > headers.Count;
        }

        return headers is [{ IsUnmistakable: true } only] && hasCopy
            && (isSetOff || only.Name.Equals("headline", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// How many lines from <paramref name="index"/> on go on a value: indented ones up to the next header or a blank line,
    /// which end no sentence, since the first paragraph of the copy may be indented, too.
    /// </summary>
    private static int CountFolds(string text, List<CopyLine> lines, int index, HeaderLine above)
    {
        if (above.Kind is not (null or FieldKind.Headline or FieldKind.Subheadline or FieldKind.Byline or FieldKind.Keywords))
        {
            // No other field has a value so long.
            return 0;
        }

        var folds = 0;
        while (index + folds < lines.Count && folds <= MostFolds)
        {
            var line = lines[index + folds];
            if (line.AfterBlank || IsRule(line.In(text)) || (line.Indent == 0 && HeaderLine.Read(text, line) is not null))
            {
                return folds;
            }

            var endsSentence = Endings.IsSentence(Endings.Of(line.In(text))) && above.Kind is not FieldKind.Subheadline;
            if (line.Indent == 0 || endsSentence || above.Value.Length == 0)
            {
                return 0;
            }

            folds++;
        }

        return folds > MostFolds ? 0 : folds;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && line.IndexOfAnyExcept(line[0]) < 0 && line[0] is '-' or '=' or '*' or '_' or '—';
}
