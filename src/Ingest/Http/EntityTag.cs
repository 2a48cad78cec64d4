using System.Security.Cryptography;
using System.Text;

namespace Ingest.Http;

/// <summary>
/// The strong entity tag of a representation (RFC 9110, section 8.8.3): half of SHA-256 over its media type and its bytes,
/// so that it changes if and only if they do, and a suffix for the content coding.
/// </summary>
/// <param name="Hash">The part that all codings of the same representation share.</param>
public readonly record struct EntityTag(string Hash)
{
    /// <summary>Half of SHA-256: no two representations will ever share it.</summary>
    private const int HashBytes = 16;

    /// <summary>Longest media type that is hashed without being copied to the heap.</summary>
    private const int StackCharacters = 128;

    /// <summary>The tag of a representation.</summary>
    public static EntityTag Of(string contentType, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> type = contentType.Length <= StackCharacters ? stackalloc byte[StackCharacters] : new byte[contentType.Length];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(type[..Encoding.ASCII.GetBytes(contentType, type)]);
        sha.AppendData("\n"u8);
        sha.AppendData(content);
        sha.GetHashAndReset(hash);
        return new EntityTag(Convert.ToHexStringLower(hash[..HashBytes]));
    }

    /// <summary>The value of <c>ETag</c>, quotation marks included.</summary>
    internal string Under(ContentCoding coding) => $"\"{Hash}{ContentCodings.TagSuffix(coding)}\"";

    /// <summary>Whether a header's value is this tag, under whichever coding.</summary>
    internal bool IsAny(ReadOnlySpan<char> value) =>
        value.SequenceEqual(Under(ContentCoding.Identity)) || value.SequenceEqual(Under(ContentCoding.Brotli)) || value.SequenceEqual(Under(ContentCoding.Gzip));
}
