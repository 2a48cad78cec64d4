using System.Buffers;
using System.Text;

namespace Ingest.Representations;

/// <summary>Writes text so that a reader of Markdown (CommonMark, and what GitHub adds) sees it as it is, and not as markup.</summary>
internal static class MarkdownText
{
    /// <summary>What may mean something anywhere in a line: code, emphasis, links, HTML and entities, deletions, tables, mathematics, headings and their ends.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\`*_[]<>&~|$#");

    /// <summary>One line of text. A backslash before punctuation is not shown.</summary>
    public static string Escape(string text)
    {
        var start = StartMark(text);
        if (start < 0 && !text.AsSpan().ContainsAny(Marks))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == start || Marks.Contains(text[i]))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>The place of what would make the line an item or a break; -1 when nothing would.</summary>
    private static int StartMark(string text)
    {
        if (text.StartsWith('-') || text.StartsWith('+'))
        {
            return 0;
        }

        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var isNumber = digits > 0 && digits < text.Length && text[digits] is '.' or ')';
        return isNumber && (digits + 1 == text.Length || text[digits + 1] == ' ') ? digits : -1;
    }
}
