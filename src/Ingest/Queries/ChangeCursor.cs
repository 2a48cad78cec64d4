using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>
/// The cursor of the changes: the change that ended the page before. 30 bytes as 40 characters of base64url: 8 of ticks, 16 of the
/// article's id, 4 of the version, and 2 that tell this cursor from everything else.
/// </summary>
public static class ChangeCursor
{
    private const int TickBytes = 8;
    private const int IdEnd = TickBytes + ArticleId.Bytes;
    private const int VersionEnd = IdEnd + 4;
    private const int Bytes = VersionEnd + 2;
    private const int Characters = Bytes / 3 * 4;
    private const short Layout = 0x4331;

    /// <summary>The cursor after a change.</summary>
    public static string Write(ChangeKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Span<byte> cursor = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(cursor, key.At.UtcTicks);
        ArticleId.TryDecode(key.Id, cursor[TickBytes..]);
        BinaryPrimitives.WriteInt32BigEndian(cursor[IdEnd..], key.Version);
        BinaryPrimitives.WriteInt16BigEndian(cursor[VersionEnd..], Layout);
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>The change that a cursor stands after.</summary>
    /// <returns>Null when it is no cursor.</returns>
    public static ChangeKey? Read(string cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        Span<byte> bytes = stackalloc byte[Bytes];
        if (cursor.Length != Characters
            || Base64Url.DecodeFromChars(cursor, bytes, out _, out var written) != OperationStatus.Done
            || written != Bytes
            || BinaryPrimitives.ReadInt16BigEndian(bytes[VersionEnd..]) != Layout)
        {
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        var version = BinaryPrimitives.ReadInt32BigEndian(bytes[IdEnd..]);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks && version >= 0
            ? new ChangeKey(new DateTimeOffset(ticks, TimeSpan.Zero), ArticleId.Encode(bytes[TickBytes..IdEnd]), version)
            : null;
    }
}
