using System.Buffers;
using System.Text;
using UtfUnknown;

namespace Ingest.Parsing;

/// <summary>
/// Turns a file's bytes into text: by its byte order mark; else as UTF-16 or UTF-32 if its zero bytes stand as they do
/// there; else as UTF-8 if it is valid; else in the encoding that its bytes look most like.
/// </summary>
public static class TextDecoder
{
    /// <summary>
    /// Control characters other than tab and line ends, and the two that Unicode never assigns, are taken out: old
    /// systems leave one or the other in copy, such as the end-of-file mark 0x1A. Where they are more than a handful and more than one in this many, the file is no
    /// text.
    /// </summary>
    private const int CharactersPerControl = 100;

    private const int HandfulOfControls = 4;

    /// <summary>Bytes that detection looks at: enough to tell encodings apart, few enough to be quick on 4 MiB.</summary>
    private const int DetectionBytes = 256 * 1024;

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\v\f\r").Concat("\x7F\uFFFE\uFFFF").ToArray());

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Strict("utf-8")),
        ([0xFF, 0xFE, 0x00, 0x00], Strict("utf-32")),
        ([0x00, 0x00, 0xFE, 0xFF], Strict("utf-32BE")),
        ([0xFF, 0xFE], Strict("utf-16")),
        ([0xFE, 0xFF], Strict("utf-16BE")),
    ];

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the text, in time proportional to its size.</summary>
    /// <returns>Null when the bytes are no text in any encoding.</returns>
    public static DecodedText? Decode(ReadOnlySpan<byte> content)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (content.StartsWith(mark))
            {
                return TryDecode(content[mark.Length..], encoding);
            }
        }

        return Wide(content) is { } wide
            ? TryDecode(content, wide)
            : TryDecode(content, Strict("utf-8")) ?? TryDecode(content, Likely(content)) ?? TryDecode(content, Strict("windows-1252"));
    }

    /// <summary>
    /// UTF-16 and UTF-32 without a mark: their zero bytes, of which the Latin letters, digits and blanks in any copy
    /// have many, stand at the same places of every unit.
    /// </summary>
    private static Encoding? Wide(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length & ~3, 4096)];
        if (!sample.Contains((byte)0))
        {
            return null;
        }

        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i % 4] += sample[i] == 0 ? 1 : 0;
        }

        var units = sample.Length / 4;
        return (zeros[0] * 4 >= units, zeros[1] * 4 >= units, zeros[2] * 4 >= units, zeros[3] * 4 >= units) switch
        {
            (false, true, true, true) => Strict("utf-32"),
            (true, true, true, false) => Strict("utf-32BE"),
            (false, true, false, true) => Strict("utf-16"),
            (true, false, true, false) => Strict("utf-16BE"),
            _ => null,
        };
    }

    private static Encoding? Likely(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, DetectionBytes)].ToArray();
        return CharsetDetector.DetectFromBytes(sample).Detected?.Encoding is { } encoding ? Strict(encoding.WebName) : null;
    }

    private static DecodedText? TryDecode(ReadOnlySpan<byte> content, Encoding? encoding)
    {
        if (encoding is null)
        {
            return null;
        }

        try
        {
            var text = encoding.GetString(content);
            return WithoutControls(text) is { } clean ? new DecodedText(clean, encoding.WebName) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? WithoutControls(string text)
    {
        if (text.AsSpan().IndexOfAny(Controls) < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!Controls.Contains(character))
            {
                clean.Append(character);
            }
        }

        var controls = text.Length - clean.Length;
        return text.Contains('\0', StringComparison.Ordinal) || controls > HandfulOfControls + (text.Length / CharactersPerControl) ? null : clean.ToString();
    }

    /// <summary>An encoding that throws on bytes that are none of its own, instead of replacing them.</summary>
    private static Encoding Strict(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
