using System.Text;

namespace Ingest.Parsing.Encodings;

/// <summary>Reads bytes in one encoding, without replacing or passing over any.</summary>
internal static class StrictReader
{
    /// <summary>Reads all bytes, or up to the first that is no character.</summary>
    /// <param name="content">The bytes, without a byte order mark.</param>
    /// <param name="name">The encoding, by a name that .NET knows.</param>
    /// <returns>The text; or null and the offset of the first byte that is no part of any character.</returns>
    public static (string? Text, int Offset) Read(ReadOnlySpan<byte> content, string name)
    {
        var encoding = CharacterSet.Strict(name);
        try
        {
            var text = encoding.GetString(content);
            return HasNone(text, name) ? (null, FirstFault(content, name)) : (text, 0);
        }
        catch (DecoderFallbackException)
        {
            return (null, FirstFault(content, name));
        }
    }

    /// <summary>.NET has private characters and C1 controls for bytes that the older encodings do not assign.</summary>
    private static bool HasNone(ReadOnlySpan<char> text, string name) =>
        !name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase)
        && (text.IndexOfAnyInRange('\x80', '\x9F') >= 0 || text.IndexOfAnyInRange('\uE000', '\uF8FF') >= 0);

    /// <summary>
    /// Goes byte by byte: the exception's own index is that of the decoder's last piece. A character that ends too early
    /// begins where the one before it ended.
    /// </summary>
    private static int FirstFault(ReadOnlySpan<byte> content, string name)
    {
        var decoder = CharacterSet.Strict(name).GetDecoder();
        Span<char> characters = stackalloc char[8];
        var begin = 0;
        try
        {
            for (var i = 0; i < content.Length; i++)
            {
                var count = decoder.GetChars(content.Slice(i, 1), characters, flush: false);
                if (HasNone(characters[..count], name))
                {
                    return begin;
                }

                begin = count > 0 ? i + 1 : begin;
            }
        }
        catch (DecoderFallbackException)
        {
            return begin;
        }

        return begin;
    }
}
