using System.Text;

namespace Ingest.Parsing.Encodings;

/// <summary>
/// Turns a file's bytes into text: by its byte order mark; else as UTF-16 or UTF-32 if its zero bytes stand as they do
/// there; else as UTF-8 if it is valid; else in the encoding that makes the most plausible text of it, for which a
/// declaration counts, but does not decide.
/// </summary>
public static class TextDecoder
{
    /// <summary>
    /// A reading that breaks off at some byte gives way to one that does not if that is nearly as plausible, in the
    /// measure of <see cref="Plausibility"/>.
    /// </summary>
    private const double NearlyAsPlausible = 30;

    private static readonly (byte[] Mark, string Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFF, 0xFE, 0x00, 0x00], "utf-32"),
        ([0x00, 0x00, 0xFE, 0xFF], "utf-32BE"),
        ([0xFF, 0xFE], "utf-16"),
        ([0xFE, 0xFF], "utf-16BE"),
    ];

    /// <summary>Reads the text, in time proportional to its size. Never throws.</summary>
    /// <param name="content">The file.</param>
    /// <param name="declaredCharset">The charset parameter of the blob's content type, whatever it says; null when there is none.</param>
    public static DecodeResult Decode(ReadOnlySpan<byte> content, string? declaredCharset)
    {
        var declarations = CharsetDeclaration.In(content, declaredCharset);
        var result = Recognise(content, declarations);
        return result.Text is { } text ? DecodeResult.Of(text, CharsetWarning.For(content, text, declarations)) : result;
    }

    private static DecodeResult Recognise(ReadOnlySpan<byte> content, IReadOnlyList<CharsetDeclaration> declarations)
    {
        foreach (var (mark, marked) in Marks)
        {
            if (content.StartsWith(mark))
            {
                return Read(content, mark.Length, marked);
            }
        }

        if (WideText.Encoding(content) is { } wide)
        {
            var read = Read(content, 0, wide);
            return read.Undecodable is null || WideText.IsDamaged(content, wide) ? read : DecodeResult.Binary;
        }

        string[] declared = [.. declarations.Select(declaration => CharacterSet.Name(declaration.Charset)).OfType<string>().Distinct(StringComparer.Ordinal)];
        var ascii = Ascii.IsValid(content);
        if (ascii && Iso2022.Encoding(content) is { } escaped && Read(content, 0, escaped) is { Text: not null } iso2022)
        {
            return iso2022;
        }

        // Such bytes are text in no other encoding than UTF-16.
        if (ControlCharacters.TooMany(Encoding.Latin1.GetString(content)))
        {
            return EncodingDetector.Wide(content) is { } utf16 && Read(content, 0, utf16) is { Text: not null } far ? far : DecodeResult.Binary;
        }

        if (ascii)
        {
            return ReadAscii(content, declared);
        }

        if (Utf8Bytes.IsValid(content))
        {
            return Read(content, 0, EncodingDetector.Utf8Or(content, declared));
        }

        return Utf8Bytes.IsDamaged(content) ? Read(content, 0, "utf-8") : ReadDetected(content, declared);
    }

    /// <summary>Seven bits are the same in nearly all encodings: the declared name is as good as another.</summary>
    private static DecodeResult ReadAscii(ReadOnlySpan<byte> content, IEnumerable<string> declared)
    {
        var plain = Read(content, 0, "utf-8");
        return plain.Text is { } text && declared.FirstOrDefault() is { } first && StrictReader.Read(content, first).Text == text.Text
            ? DecodeResult.Of(text with { Encoding = CharacterSet.Strict(first).WebName })
            : plain;
    }

    private static DecodeResult ReadDetected(ReadOnlySpan<byte> content, string[] declared)
    {
        var ranked = EncodingDetector.Rank(content, declared);
        if (EncodingDetector.IsImplausible(content, ranked[0]))
        {
            return DecodeResult.Binary;
        }

        foreach (var encoding in ranked.TakeWhile(encoding => encoding.Score >= ranked[0].Score - NearlyAsPlausible))
        {
            if (Read(content, 0, encoding.Name) is { Undecodable: null } read)
            {
                return read;
            }
        }

        return Read(content, 0, ranked[0].Name);
    }

    private static DecodeResult Read(ReadOnlySpan<byte> content, int start, string name)
    {
        var reading = StrictReader.Read(content[start..], name);
        if (reading.Text is not { } text)
        {
            return DecodeResult.At(start + reading.Offset, CharacterSet.Strict(name).WebName);
        }

        return ControlCharacters.TooMany(text) ? DecodeResult.Binary : DecodeResult.Of(new DecodedText(text, CharacterSet.Strict(name).WebName));
    }
}
