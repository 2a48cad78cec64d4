using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Ingest.Parsing.Encodings;

/// <summary>Tells UTF-8 from other encodings.</summary>
internal static class Utf8Bytes
{
    /// <summary>Fewer characters than this may look like UTF-8 by chance.</summary>
    private const int FewestCharacters = 3;

    /// <summary>Of as many characters outside ASCII, one may be damaged. By chance about one in four fits in the worst of the other encodings.</summary>
    private const int CharactersPerFault = 5;

    public static bool IsValid(ReadOnlySpan<byte> content) => Utf8.IsValid(content);

    /// <summary>Whether this is UTF-8 but for a few bytes.</summary>
    public static bool IsDamaged(ReadOnlySpan<byte> content)
    {
        var characters = 0;
        var faults = 0;
        for (var rest = content; !rest.IsEmpty;)
        {
            var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            rest = rest[ascii..];
            if (Rune.DecodeFromUtf8(rest, out _, out var length) == OperationStatus.Done)
            {
                characters++;
            }
            else
            {
                faults++;
            }

            rest = rest[length..];
        }

        return characters >= FewestCharacters && characters >= faults * CharactersPerFault;
    }
}
