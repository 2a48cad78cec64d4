namespace Ingest.Parsing.Xml;

/// <summary>
/// What the head of a text says of it as XML. Found by looking, not by parsing, so that a document that is cut off or
/// broken further down is still known for what it was meant to be.
/// </summary>
/// <param name="Name">The root element's local name; empty when none follows the head.</param>
/// <param name="Namespace">Its namespace; null when it declares none.</param>
/// <param name="HasDeclaration">Whether the text starts with <c>&lt;?xml</c>.</param>
/// <param name="Doctype">The name in the document type declaration; null without one.</param>
internal sealed record XmlRoot(string Name, string? Namespace, bool HasDeclaration, string? Doctype)
{
    /// <summary>The longest start tag that is looked at.</summary>
    private const int LongestTag = 16 * 1024;

    private const string Blanks = " \t\r\n\uFEFF";

    /// <summary>Reads the head, in time proportional to its length; null when the text starts with no markup.</summary>
    public static XmlRoot? Of(string text)
    {
        var rest = text.AsSpan().TrimStart(Blanks);
        if (rest.IsEmpty || rest[0] != '<')
        {
            return null;
        }

        var hasDeclaration = IsDeclaration(rest);
        string? doctype = null;
        while (true)
        {
            var length = rest switch
            {
                ['<', '?', ..] => LengthTo(rest, "?>"),
                ['<', '!', '-', '-', ..] => LengthTo(rest, "-->"),
                _ when rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) => DoctypeLength(rest),
                _ => 0,
            };
            if (length == 0)
            {
                break;
            }

            if (rest[1] == '!' && rest[2] != '-')
            {
                doctype ??= NameAt(rest["<!DOCTYPE".Length..].TrimStart(Blanks));
            }

            rest = rest[length..].TrimStart(Blanks);
        }

        var name = rest.Length > 1 && rest[0] == '<' ? NameAt(rest[1..]) : "";
        if (name.Length == 0)
        {
            return new XmlRoot("", null, hasDeclaration, doctype);
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var declaration = colon < 0 ? "xmlns" : "xmlns:" + name[..colon];
        return new XmlRoot(name[(colon + 1)..], NamespaceOf(rest[..Math.Min(rest.Length, LongestTag)], declaration), hasDeclaration, doctype);
    }

    /// <summary>Whether a text starts with an XML declaration, whole or not.</summary>
    public static bool IsDeclaration(ReadOnlySpan<char> text) =>
        text.StartsWith("<?xml", StringComparison.Ordinal) && (text.Length == 5 || char.IsWhiteSpace(text[5]) || text[5] == '?');

    /// <summary>Whether the root has one of these names, in any case.</summary>
    public bool IsNamed(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthTo(ReadOnlySpan<char> text, string end)
    {
        var at = text.IndexOf(end);
        return at < 0 ? text.Length : at + end.Length;
    }

    /// <summary>The length of a document type declaration with its internal subset, whose quotes and comments may hold anything.</summary>
    private static int DoctypeLength(ReadOnlySpan<char> text)
    {
        var quote = '\0';
        var isSubset = false;
        var i = 0;
        while (i < text.Length)
        {
            var sign = text[i++];
            if (quote != '\0')
            {
                quote = sign == quote ? '\0' : quote;
            }
            else if (sign is '"' or '\'')
            {
                quote = sign;
            }
            else if (sign == '<' && text[i..].StartsWith("!--", StringComparison.Ordinal))
            {
                i += LengthTo(text[i..], "-->");
            }
            else if (sign is '[' or ']')
            {
                isSubset = sign == '[';
            }
            else if (sign == '>' && !isSubset)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static string NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < Math.Min(text.Length, 200) && (char.IsLetterOrDigit(text[length]) || text[length] is ':' or '_' or '-' or '.'))
        {
            length++;
        }

        return length > 0 && (char.IsLetter(text[0]) || text[0] == '_') ? text[..length].ToString() : "";
    }

    /// <summary>The value of a namespace declaration within a start tag.</summary>
    private static string? NamespaceOf(ReadOnlySpan<char> tag, string declaration)
    {
        var quote = '\0';
        for (var i = 1; i < tag.Length; i++)
        {
            var sign = tag[i];
            if (quote != '\0')
            {
                quote = sign == quote ? '\0' : quote;
            }
            else if (sign is '"' or '\'')
            {
                quote = sign;
            }
            else if (sign == '>')
            {
                return null;
            }
            else if (char.IsWhiteSpace(tag[i - 1]) && tag[i..].StartsWith(declaration, StringComparison.Ordinal))
            {
                var value = tag[(i + declaration.Length)..].TrimStart(Blanks);
                if (value is ['=', ..] && value[1..].TrimStart(Blanks) is ['"' or '\'', ..] quoted)
                {
                    var end = quoted[1..].IndexOf(quoted[0]);
                    return end < 0 ? null : quoted.Slice(1, end).Trim().ToString();
                }
            }
        }

        return null;
    }
}
