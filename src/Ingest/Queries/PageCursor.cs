using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Queries;

/// <summary>
/// The cursor of a page: the key that ended the page before, bound to the question that was asked, as base64url. A cursor that was altered,
/// or is used with another question, does not read.
/// </summary>
internal static class PageCursor
{
    /// <summary>Longest cursor: no key of ours makes a longer one.</summary>
    private const int MostCharacters = 400;

    /// <summary>Bytes of SHA-256 over the question and the key, before the key.</summary>
    private const int SealBytes = 18;

    /// <summary>The cursor after a key.</summary>
    public static string Write(string key, string question)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        return Base64Url.EncodeToString([.. Seal(bytes, question), .. bytes]);
    }

    /// <summary>The key that a cursor stands after.</summary>
    /// <returns>Null when it is no cursor for this question.</returns>
    public static string? Read(string cursor, string question)
    {
        if (cursor.Length > MostCharacters || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= SealBytes)
        {
            return null;
        }

        var key = bytes.AsSpan(SealBytes).ToArray();
        return bytes.AsSpan(0, SealBytes).SequenceEqual(Seal(key, question)) && Base64Url.EncodeToString(bytes) == cursor ? Encoding.UTF8.GetString(key) : null;
    }

    private static byte[] Seal(byte[] key, string question) => SHA256.HashData([.. Encoding.UTF8.GetBytes(question + "\n"), .. key])[..SealBytes];
}
