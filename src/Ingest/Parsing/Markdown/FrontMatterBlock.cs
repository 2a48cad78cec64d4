using Ingest.Parsing.Fields;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// The block of fields at the top of a Markdown file: YAML between two lines of <c>---</c> (the last may be <c>...</c>), or
/// TOML between two lines of <c>+++</c>.
/// </summary>
/// <param name="Content">What stands between the two lines.</param>
/// <param name="IsToml">Whether it is TOML.</param>
/// <param name="BodyStart">Where the copy starts.</param>
internal sealed record FrontMatterBlock(string Content, bool IsToml, int BodyStart)
{
    /// <summary>Longest front matter, in characters: what is longer is copy.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>Reads the block that a text starts with; null when it starts with none.</summary>
    public static FrontMatterBlock? Read(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var line = ReadLine(text, start, out var contentStart);
        var isToml = line is "+++";
        if (!isToml && line is not "---")
        {
            return null;
        }

        var position = contentStart;
        var isFirst = true;
        while (position < text.Length && position - contentStart <= Longest)
        {
            line = ReadLine(text, position, out var next);
            if (line is "+++" ? isToml : !isToml && line is "---" or "...")
            {
                return isFirst ? null : new FrontMatterBlock(text[contentStart..position], isToml, next);
            }

            var isComment = line.IsEmpty || line[0] == '#';
            if (isFirst && !isComment && !IsEntry(line, isToml))
            {
                // Copy between two rules.
                return null;
            }

            isFirst &= isComment;
            position = next;
        }

        return null;
    }

    /// <summary>Whether a line opens an entry: a name in one word, or a known one, before its sign.</summary>
    private static bool IsEntry(ReadOnlySpan<char> line, bool isToml)
    {
        var sign = line.IndexOf(isToml ? '=' : ':');
        if (sign < 1 || sign > FieldNames.Longest || (!isToml && sign + 1 < line.Length && line[sign + 1] is not (' ' or '\t')))
        {
            return false;
        }

        var name = line[..sign].Trim().Trim("\"'");
        return !name.IsEmpty && (char.IsLetter(name[0]) || name[0] == '_') && (!name.Contains(' ') || FieldNames.Find(name.ToString()) is not null);
    }

    private static ReadOnlySpan<char> ReadLine(string text, int start, out int next)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        var end = length < 0 ? text.Length : start + length;
        var isPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
        next = Math.Min(text.Length, end + (isPair ? 2 : 1));
        return text.AsSpan(start, end - start).TrimEnd();
    }
}
