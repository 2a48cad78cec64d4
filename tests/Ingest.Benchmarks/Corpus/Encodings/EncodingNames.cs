using System.Text;

namespace Ingest.Benchmarks.Corpus.Encodings;

/// <summary>Character encodings by any of their names.</summary>
internal static class EncodingNames
{
    /// <summary>Code pages by names that the platform does not know, or takes for something narrower.</summary>
    private static readonly Dictionary<string, int> CodePages = new (int CodePage, string[] Names)[]
    {
        (874, ["iso-8859-11", "tis-620", "cp874"]),
        (932, ["cp932", "windows-31j", "ms932"]),
        (936, ["cp936", "gbk", "windows-936", "euc-cn"]),
        (949, ["cp949", "uhc", "windows-949", "ms949", "ks_c_5601-1987"]),
        (950, ["cp950", "windows-950", "big5-hkscs"]),
        (1200, ["utf-16le", "ucs-2"]),
        (10000, ["macintosh", "x-mac-roman"]),
        (10007, ["x-mac-cyrillic"]),
        (10029, ["x-mac-ce", "x-mac-centraleurope"]),
        (12000, ["utf-32le"]),
        (20127, ["ascii"]),
        (21866, ["koi8-ru"]),
        (51932, ["euc-jp"]),
        (51949, ["euc-kr"]),
        (52936, ["hz-gb-2312"]),
    }.SelectMany(page => page.Names, (page, name) => (name, page.CodePage)).ToDictionary(page => page.name, page => page.CodePage, StringComparer.OrdinalIgnoreCase);

    /// <summary>Encodings that hold each other or all but: the text tells whether it was the right one.</summary>
    private static readonly int[][] Families =
    [
        [936, 54936, 51936],
        [949, 51949, 20949],
        [932, 943],
        [51932, 20932],
        [50220, 50221, 50222],
        [874, 28601],
        [21866, 20866],
        [1200, 12000],
    ];

    static EncodingNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The name in a folder's name: what stands before a bracket.</summary>
    public static string OfFolder(string folder) => Path.GetFileName(folder).Split('(')[0].Trim().ToLowerInvariant();

    /// <summary>The encoding of a name, which throws on bytes that are none of its own; null when the platform has none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePages.TryGetValue(name, out var codePage)
                ? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                : Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether two names mean the same encoding for a file that both read as the same text, or do not.</summary>
    public static bool AreSame(string name, string other, bool isSameText)
    {
        if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (Find(name)?.CodePage is not { } page || Find(other)?.CodePage is not { } otherPage)
        {
            return false;
        }

        return page == otherPage
            || (isSameText && (Array.Exists(Families, family => family.Contains(page) && family.Contains(otherPage)) || (IsLatinKind(page) && IsLatinKind(otherPage)) || IsAscii(page, otherPage)));
    }

    /// <summary>The parts of ISO 8859 and their Windows kin.</summary>
    private static bool IsLatinKind(int page) => page is (>= 28591 and <= 28606) or 38598 or (>= 1250 and <= 1258) or 874;

    /// <summary>ASCII is all of the encodings that hold it.</summary>
    private static bool IsAscii(int page, int otherPage) => page == 20127 || otherPage == 20127;
}
