using System.Collections.Frozen;

namespace Ingest.Parsing.Encodings;

/// <summary>
/// The characters in common use, by the national standards: GB 2312, Big5 and JIS X 0208 put them into a first level of
/// rows, before the rare ones, and KS X 1001 holds no other syllables than common ones.
/// </summary>
internal static class CommonCharacters
{
    /// <summary>The 3,755 characters of GB 2312, level 1: rows 16 to 55.</summary>
    public static IReadOnlySet<char> Simplified { get; } = Rows("gb18030", 0xB0, 0xD7, 0xA1);

    /// <summary>The 5,401 characters of Big5, level 1.</summary>
    public static IReadOnlySet<char> Traditional { get; } = Rows("big5", 0xA4, 0xC6, 0x40);

    /// <summary>The 2,965 characters of JIS X 0208, level 1, rows 16 to 47, and kana, rows 4 and 5.</summary>
    public static IReadOnlySet<char> Japanese { get; } = Rows("euc-jp", 0xA4, 0xA5, 0xA1).Concat(Rows("euc-jp", 0xB0, 0xCF, 0xA1)).ToFrozenSet();

    /// <summary>The 2,350 syllables of KS X 1001.</summary>
    public static IReadOnlySet<char> Korean { get; } = Rows("ks_c_5601-1987", 0xB0, 0xC8, 0xA1);

    private static FrozenSet<char> Rows(string encoding, int first, int last, int firstTrail)
    {
        var lenient = CharacterSet.Lenient(encoding);
        return Enumerable.Range(first, last - first + 1)
            .SelectMany(lead => Enumerable.Range(firstTrail, 0xFF - firstTrail).Select(trail => lenient.GetString([(byte)lead, (byte)trail])))
            .Where(text => text.Length == 1 && char.IsLetter(text[0]))
            .Select(text => text[0])
            .ToFrozenSet();
    }
}
