using System.Text;

namespace Ingest.Fuzzing.Mutations;

/// <summary>The same words in other bytes, and words that are none.</summary>
internal static class EncodingMutations
{
    private static readonly string[] Names =
    [
        "utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE", "utf-7", "us-ascii", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
        "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-15", "koi8-r", "koi8-u", "macintosh", "x-mac-cyrillic", "ibm850", "cp866", "shift_jis", "euc-jp", "iso-2022-jp", "iso-2022-kr", "gb18030", "hz-gb-2312", "big5", "euc-kr", "IBM037",
    ];

    private static readonly Encoding[] Encodings = CreateEncodings();

    /// <summary>The text in another encoding, with or without a byte order mark.</summary>
    public static byte[] Reencode(byte[] content, Sources sources)
    {
        var text = Encoding.UTF8.GetString(content);
        var encoding = sources.Pick(Encodings);
        byte[] encoded = [.. sources.Random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        return encoded.Length > sources.MostBytes ? content : encoded;
    }

    /// <summary>UTF-16 with halves of characters in it.</summary>
    public static byte[] HalveCharacters(byte[] content, Sources sources)
    {
        var text = Encoding.UTF8.GetString(content).ToCharArray();
        for (var halves = sources.Random.Next(1, 5); halves > 0 && text.Length > 0; halves--)
        {
            text[sources.Random.Next(text.Length)] = (char)sources.Random.Next(0xD800, 0xE000);
        }

        // Character by character, because an encoding would mend them.
        var encoded = new byte[(text.Length * 2) + 2];
        var isBigEndian = sources.Random.Next(2) == 0;
        for (var i = -1; i < text.Length; i++)
        {
            var unit = i < 0 ? '\uFEFF' : text[i];
            encoded[(i + 1) * 2] = (byte)(isBigEndian ? unit >> 8 : unit);
            encoded[((i + 1) * 2) + 1] = (byte)(isBigEndian ? unit : unit >> 8);
        }

        return encoded.Length > sources.MostBytes ? content : encoded;
    }

    /// <summary>A declaration that lies, wherever one stands.</summary>
    public static byte[] Redeclare(byte[] content, Sources sources)
    {
        var start = content.AsSpan().IndexOf("utf-8"u8);
        start = start < 0 ? content.AsSpan().IndexOf("UTF-8"u8) : start;
        return start < 0
            ? content
            : [.. content.AsSpan(0, start), .. Encoding.ASCII.GetBytes(sources.Pick(Names)), .. content.AsSpan(start + 5)];
    }

    private static Encoding[] CreateEncodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [.. Names.Where(name => name != "utf-7").Select(name => Encoding.GetEncoding(name))];
    }
}
