using Ingest.Parsing.Fields;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// Reads front matter line by line: <c>name = value</c> of TOML, and <c>name: value</c> of YAML that is not valid, mostly for
/// a colon in a headline. Quotation marks and the brackets of lists go; indented items (<c>- item</c>) belong to the name above.
/// </summary>
internal static class LineFields
{
    public static List<NamedField> Read(string content, char sign)
    {
        List<NamedField> fields = [];
        string? name = null;
        List<string> values = [];
        foreach (var line in content.ReplaceLineEndings("\n").Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            // The tables of TOML hold what is about other things than the article.
            if (sign == '=' && trimmed[0] == '[' && trimmed[^1] == ']')
            {
                break;
            }

            var at = line.IndexOf(sign, StringComparison.Ordinal);
            if (trimmed.StartsWith("- ", StringComparison.Ordinal) && name is not null)
            {
                values.AddRange(Values(trimmed[2..]));
            }
            else if (at > 0 && at <= FieldNames.Longest && !char.IsWhiteSpace(line[0]))
            {
                Add(fields, name, values);
                (name, values) = (Unquoted(line[..at]), Values(line[(at + 1)..]));
            }
        }

        Add(fields, name, values);
        return fields;
    }

    private static void Add(List<NamedField> fields, string? name, List<string> values)
    {
        if (name is not null)
        {
            fields.Add(new NamedField(name, values));
        }
    }

    private static List<string> Values(string text)
    {
        text = text.Trim();
        return text.StartsWith('[')
            ? [.. text.TrimStart('[').TrimEnd(']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Unquoted)]
            : [Unquoted(text)];
    }

    private static string Unquoted(string text)
    {
        text = text.Trim();
        return text.Length > 1 && text[0] == text[^1] && text[0] is '"' or '\'' ? text[1..^1] : text;
    }
}
