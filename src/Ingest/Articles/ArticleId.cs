using System.Security.Cryptography;
using System.Text;

namespace Ingest.Articles;

/// <summary>
/// An article's identity: the first 128 bits of SHA-256 over <c>publisher/path</c> (UTF-8), written as 26
/// lower-case Crockford base32 characters, most significant bits first, with two zero bits at the end.
/// The same blob name is the same article for ever.
/// </summary>
public static class ArticleId
{
    /// <summary>The number of characters in an id: 128 bits at 5 bits a character, rounded up.</summary>
    public const int Length = 26;

    /// <summary>The number of bytes that an id stands for.</summary>
    public const int Bytes = 16;

    /// <summary>Douglas Crockford's alphabet, without i, l, o and u (https://www.crockford.com/base32.html).</summary>
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The id of the article dropped as <paramref name="blobName"/>, which is <c>publisher/path</c>.</summary>
    public static string Of(string blobName)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(blobName), hash);
        return Encode(hash[..Bytes]);
    }

    /// <summary>Whether <paramref name="text"/> could be an id: its length, its characters, its two zero bits.</summary>
    public static bool IsWellFormed(string? text) => text is not null && TryDecode(text, stackalloc byte[Bytes]);

    /// <summary>Writes 16 bytes as an id.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var bit = i * 5;
            var high = bytes[bit / 8];
            var low = (bit / 8) + 1 < Bytes ? bytes[(bit / 8) + 1] : 0;
            var window = (high << 8) | low;
            text[i] = Alphabet[(window >> (11 - (bit % 8))) & 31];
        }

        return new string(text);
    }

    /// <summary>Reads an id back into its 16 bytes; false when it is none.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.Length != Length)
        {
            return false;
        }

        bytes[..Bytes].Clear();
        for (var i = 0; i < Length; i++)
        {
            var value = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            var bit = i * 5;
            var shifted = value << (11 - (bit % 8));
            bytes[bit / 8] |= (byte)(shifted >> 8);
            if ((bit / 8) + 1 < Bytes)
            {
                bytes[(bit / 8) + 1] |= (byte)shifted;
            }
            else if ((shifted & 0xFF) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
