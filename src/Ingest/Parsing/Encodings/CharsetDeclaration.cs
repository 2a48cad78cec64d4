using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Parsing.Encodings;

/// <summary>What a file says of its own encoding, or what was said of it.</summary>
/// <param name="Charset">The name as declared, which may be no encoding's.</param>
/// <param name="Place">Who says so: <c>the content type</c>.</param>
internal sealed partial record CharsetDeclaration(string Charset, string Place)
{
    /// <summary>HTML asks for the declaration in the first 1,024 bytes; pages in the wild put it a little later.</summary>
    private const int HeadBytes = 4096;

    private const int NameCharacters = 40;

    /// <summary>The declarations there are, the weightiest first.</summary>
    public static IReadOnlyList<CharsetDeclaration> In(ReadOnlySpan<byte> content, string? contentTypeCharset)
    {
        var declarations = new List<CharsetDeclaration>();
        if (contentTypeCharset?.Trim(' ', '"', '\'') is { Length: > 0 and <= NameCharacters } charset)
        {
            declarations.Add(new CharsetDeclaration(charset, "the content type"));
        }

        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, HeadBytes)]);
        if (Xml().Match(head) is { Success: true } xml)
        {
            declarations.Add(new CharsetDeclaration(xml.Groups["name"].Value, "the XML declaration"));
        }

        if (IsMarkup(head) && HtmlMeta().Match(head) is { Success: true } meta)
        {
            declarations.Add(new CharsetDeclaration(meta.Groups["name"].Value, "the HTML meta element"));
        }

        return declarations;
    }

    /// <summary>An article may well quote HTML; a page begins with it.</summary>
    private static bool IsMarkup(string head) => head.AsSpan().TrimStart("\xEF\xBB\xBF \t\r\n").StartsWith('<');

    [GeneratedRegex("""^(\xEF\xBB\xBF)?\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]{1,40})["']""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Xml();

    /// <summary>Both of <c>&lt;meta charset="…"&gt;</c> and <c>&lt;meta http-equiv="Content-Type" content="text/html; charset=…"&gt;</c>.</summary>
    [GeneratedRegex("""<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9._:-]{1,40})""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex HtmlMeta();
}
