using System.Text;
using System.Text.Json;

namespace Ingest.Parsing.Json;

/// <summary>
/// A text read as JSON. Comments and commas behind the last value are forgiven, since they leave no doubt of what is
/// meant; everything else is as RFC 8259 has it.
/// </summary>
internal sealed class JsonText
{
    /// <summary>Deepest nesting. News items nest some ten deep; more than this is made to harm.</summary>
    private const int Depth = 64;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Depth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private JsonText(JsonElement? root, JsonFault? fault) => (Root, Fault) = (root, fault);

    /// <summary>The object, array or lone string that the text is; null when it is at fault.</summary>
    public JsonElement? Root { get; }

    /// <summary>Why the text is no JSON, though it means to be. Present exactly when there is no root.</summary>
    public JsonFault? Fault { get; }

    /// <summary>
    /// Reads the text in one pass. Escapes of half a surrogate pair, which no text can hold, are read as U+FFFD.
    /// </summary>
    /// <returns>
    /// Null when the text does not open as an object does, or as an array of objects, arrays or strings, and is no string on one
    /// line with nothing behind it: quoted copy goes on behind its first quotation.
    /// </returns>
    public static JsonText? Read(string text)
    {
        var isString = IsLoneString(text.AsSpan().Trim());
        if (!isString && !OpensAsJson(text))
        {
            return null;
        }

        var utf8 = Encoding.UTF8.GetBytes(LoneSurrogates.Replace(text));
        try
        {
            return new JsonText(JsonElement.Parse(utf8, Options), null);
        }
        catch (JsonException fault)
        {
            return isString ? null : new JsonText(null, FaultOf(fault, utf8));
        }
    }

    /// <summary>Copy may open with a bracket, too, but not with what follows one in JSON.</summary>
    private static bool OpensAsJson(string text)
    {
        var rest = text.AsSpan().TrimStart();
        if (rest.IsEmpty || rest[0] is not ('{' or '['))
        {
            return false;
        }

        var isObject = rest[0] == '{';
        rest = rest[1..].TrimStart();
        return rest.IsEmpty || (isObject ? rest[0] is '"' or '}' or '/' : rest[0] is '{' or '[' or ']' || IsStringOfArray(rest));
    }

    /// <summary>A string with a comma or the array's end behind it.</summary>
    private static bool IsStringOfArray(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '"')
        {
            return false;
        }

        var end = rest[1..].IndexOf('"');
        return end >= 0 && rest[(end + 2)..].TrimStart() is [',' or ']', ..];
    }

    /// <summary>Whether a text is one line in quotation marks, with none within that JSON does not escape.</summary>
    private static bool IsLoneString(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"')
        {
            return false;
        }

        var inner = text[1..];
        while (inner.IndexOfAny("\"\\\n\r") is >= 0 and var at && inner[at] is '\\' && at + 2 <= inner.Length)
        {
            inner = inner[(at + 2)..];
        }

        return inner.IndexOf('"') == inner.Length - 1 && !inner.ContainsAny('\n', '\r');
    }

    private static JsonFault FaultOf(JsonException fault, byte[] utf8)
    {
        var line = (int)(fault.LineNumber ?? 0);
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            start += utf8.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        var bytes = (int)Math.Min(fault.BytePositionInLine ?? 0, utf8.Length - start);
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return new JsonFault(
            (end > 0 ? fault.Message[..end] : fault.Message).Trim(' ', '.'),
            line + 1,
            Encoding.UTF8.GetCharCount(utf8, start, bytes) + 1);
    }
}
