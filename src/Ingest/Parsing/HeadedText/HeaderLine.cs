using Ingest.Articles;
using Ingest.Parsing.Fields;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.HeadedText;

/// <summary>A line of the form <c>Name: value</c> at the top of copy.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Kind">What it is about; null when the name is not known.</param>
/// <param name="Value">The value, with the lines that go on it; may be empty.</param>
/// <param name="Start">Where the line starts in the text.</param>
/// <param name="ValueStart">Where the value starts in the text.</param>
internal sealed record HeaderLine(string Name, FieldKind? Kind, string Value, int Start, int ValueStart)
{
    /// <summary>Longest line whose name is not known, in characters: a longer one is copy with a colon in it.</summary>
    private const int LongestUnknown = 120;

    private const int MostWords = 4;

    /// <summary>The header line that a line looks like, or null.</summary>
    public static HeaderLine? Read(string text, CopyLine line)
    {
        var content = line.In(text);
        var colon = content[..Math.Min(content.Length, FieldNames.Longest + 2)].IndexOfAny(':', '：');
        if (colon < 1 || !IsName(content[..colon]))
        {
            return null;
        }

        var name = content[..colon].TrimEnd().ToString();
        var rest = content[(colon + 1)..];
        var value = Blanks.Trim(rest);
        var kind = FieldNames.Find(name);
        if (kind is null && (line.Length > LongestUnknown || (rest.Length > 0 && !Blanks.Is(rest[0])) || Endings.IsSentence(Endings.Of(value))))
        {
            return null;
        }

        // "Tag:http" is no field, and neither is a time of day.
        if (rest.StartsWith("//") || (rest.Length > 0 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(content[colon - 1])))
        {
            return null;
        }

        return new HeaderLine(name, kind, value.ToString(), line.Start, line.End - value.Length);
    }

    /// <summary>Whether the value is one that such a field has, so that the line counts towards a header block.</summary>
    public bool IsPlausible => Value.Length > 0 && Kind switch
    {
        null => false,
        FieldKind.Headline or FieldKind.Subheadline => Value.Length <= Limits.HeadlineCharacters,
        FieldKind.Byline when Name.Equals("by", StringComparison.OrdinalIgnoreCase) => PersonNames.Read(Value) is not null,
        FieldKind.Byline or FieldKind.Section => Value.Length <= 2 * Limits.NameCharacters && !Endings.IsSentence(Endings.Of(Value)),
        FieldKind.Published => FieldTime.Read(Value) is not null,
        FieldKind.Language => LanguageTag.Canonical(Value.Replace('_', '-')) is not null,
        FieldKind.Status => ReleaseWords.Status(Value) is not null,
        FieldKind.Draft => ReleaseWords.Truth(Value) is not null,
        _ => true,
    };

    /// <summary>Whether only articles have such a field; a date, a place and a photographer stand above other copy, too.</summary>
    public bool IsTelling => IsPlausible
        && Kind is FieldKind.Headline or FieldKind.Subheadline or FieldKind.Byline or FieldKind.Section or FieldKind.Keywords
            or FieldKind.Language or FieldKind.Embargo or FieldKind.Status or FieldKind.Draft or FieldKind.Slug;

    /// <summary>Whether the line is a header even as the only one, above a blank line and copy.</summary>
    public bool IsUnmistakable => IsPlausible && Kind switch
    {
        FieldKind.Headline => !Name.Equals("head", StringComparison.OrdinalIgnoreCase),
        FieldKind.Byline => !Name.Equals("by", StringComparison.OrdinalIgnoreCase) && PersonNames.Read(Value) is not null,
        FieldKind.Published or FieldKind.Language or FieldKind.Status => true,
        FieldKind.Keywords => Value.Contains(',', StringComparison.Ordinal) || Value.Contains(';', StringComparison.Ordinal),
        FieldKind.Slug => !Value.Contains(' ', StringComparison.Ordinal),
        FieldKind.Section => Value.Count(character => character == ' ') <= 2,
        FieldKind.Embargo => Name.Contains(' ', StringComparison.Ordinal) || FieldTime.Read(Value) is not null || IsTimeLike(Value),
        _ => false,
    };

    private static bool IsName(ReadOnlySpan<char> name)
    {
        var words = 1;
        foreach (var character in name)
        {
            words += character is ' ' or '\u00A0' ? 1 : 0;
            if (!char.IsLetter(character) && character is not (' ' or '\u00A0' or '-' or '_' or '\'' or '’'))
            {
                return false;
            }
        }

        return words <= MostWords + 1 && char.IsLetter(name[0]);
    }

    /// <summary>Whether a value names a day or a time of day, though in no form that can be read.</summary>
    private static bool IsTimeLike(string value)
    {
        var words = value.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return value.Any(char.IsAsciiDigit)
            && Array.Exists(words, word => MonthNames.IsDay(word) || (MonthNames.Find(word) > 0 && char.IsUpper(word[0])) || (char.IsAsciiDigit(word[0]) && word.IndexOfAny([':', '/', '-']) > 0));
    }
}
