using System.Security.Cryptography;
using System.Text;
using Ingest.Articles;

namespace Ingest.Feeds;

/// <summary>
/// Ids of feeds and what is in them: URNs of UUIDs of version 8, which holds what one likes (RFC 9562, section 5.8). Unlike an address
/// they stay the same when Ingest moves.
/// </summary>
internal static class FeedId
{
    private const int VersionByte = 6;
    private const int VariantByte = 8;

    /// <summary>The id of an article: its own 128 bits but for six.</summary>
    public static string OfArticle(string id)
    {
        Span<byte> bytes = stackalloc byte[ArticleId.Bytes];
        ArticleId.TryDecode(id, bytes);
        return Urn(bytes);
    }

    /// <summary>The id of the feed of a list.</summary>
    public static string OfList(string list) => Urn(SHA256.HashData(Encoding.UTF8.GetBytes("feed\n" + list)).AsSpan(0, ArticleId.Bytes));

    private static string Urn(Span<byte> bytes)
    {
        bytes[VersionByte] = (byte)((bytes[VersionByte] & 0x0F) | 0x80);
        bytes[VariantByte] = (byte)((bytes[VariantByte] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
