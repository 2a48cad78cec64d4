using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>
/// The cursor of a list: the row that ended the page before, bound to the question that was asked. 42 bytes as 56
/// characters of base64url, without one spare bit: 8 of the ticks in the row's key, 16 of the article's id, 18 of SHA-256 over
/// both and the question. A cursor that was altered, or is used with another question, does not read.
/// </summary>
public static class ListCursor
{
    private const int TickBytes = 8;
    private const int RowBytes = TickBytes + ArticleId.Bytes;
    private const int SealBytes = 18;
    private const int Bytes = RowBytes + SealBytes;
    private const int Characters = Bytes / 3 * 4;

    /// <summary>Hashed first, so that a later layout can tell its own cursors.</summary>
    private const string Layout = "articles-1\n";

    /// <summary>The cursor after a row of a list.</summary>
    /// <param name="rowKey">The row's key: what the list's order has it begin with, 19 digits, a tilde, the article's id.</param>
    /// <param name="question">What the list is of.</param>
    public static string Write(string rowKey, string question)
    {
        Span<byte> cursor = stackalloc byte[Bytes];
        var tilde = rowKey.IndexOf('~', StringComparison.Ordinal);
        BinaryPrimitives.WriteInt64BigEndian(cursor, long.Parse(rowKey.AsSpan(tilde - ListKeys.TickDigits, ListKeys.TickDigits), CultureInfo.InvariantCulture));
        ArticleId.TryDecode(rowKey.AsSpan(tilde + 1), cursor[TickBytes..]);
        Seal(cursor[..RowBytes], question, cursor[RowBytes..]);
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>The key of the row that a cursor stands after, less what the order has it begin with.</summary>
    /// <returns>Null when it is no cursor for this question.</returns>
    public static string? Read(string cursor, string question)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (cursor.Length != Characters || Base64Url.DecodeFromChars(cursor, bytes, out _, out var written) != OperationStatus.Done || written != Bytes)
        {
            return null;
        }

        Span<byte> seal = stackalloc byte[SealBytes];
        Seal(bytes[..RowBytes], question, seal);
        if (!seal.SequenceEqual(bytes[RowBytes..]))
        {
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return string.Create(CultureInfo.InvariantCulture, $"{ticks:D19}~{ArticleId.Encode(bytes[TickBytes..RowBytes])}");
    }

    private static void Seal(ReadOnlySpan<byte> row, string question, Span<byte> seal)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Layout + question + "\n"));
        hash.AppendData(row);
        hash.GetHashAndReset().AsSpan(0, SealBytes).CopyTo(seal);
    }
}
