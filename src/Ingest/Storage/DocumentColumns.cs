using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>
/// A whole article in columns of a table row. Usually JSON that a person can read, in columns <c>Document0</c>,
/// <c>Document1</c> …; for the few articles too large for that, the same JSON under Brotli in columns
/// <c>Compressed0</c>, <c>Compressed1</c> …
/// </summary>
internal static class DocumentColumns
{
    private const string Plain = "Document";
    private const string Compressed = "Compressed";

    /// <summary>A string column holds 64 KiB of UTF-16 (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).</summary>
    private const int PlainColumnCharacters = 32_768;

    /// <summary>A binary column holds 64 KiB (same source).</summary>
    private const int CompressedColumnBytes = 65_536;

    /// <summary>
    /// Most characters of plain JSON: two bytes each, 900,000 bytes, leave over 140 KB of the row's 1 MiB for keys and
    /// scalar columns.
    /// </summary>
    private const int PlainCharacters = 450_000;

    /// <summary>
    /// Most bytes of plain JSON on its way to storage, where everything but plain ASCII takes six (<c>\u00e9</c>). A
    /// transaction carries the document twice and may have 4 MiB
    /// (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).
    /// </summary>
    private const int PlainWireBytes = 1_900_000;

    /// <summary>Puts the article into the row's columns.</summary>
    public static void Write(TableEntity row, Article article)
    {
        var json = JsonSerializer.Serialize(article, ArticleJson.Options);
        if (json.Length <= PlainCharacters && WireBytes(json) <= PlainWireBytes)
        {
            WritePlain(row, json);
        }
        else
        {
            WriteCompressed(row, Encoding.UTF8.GetBytes(json));
        }
    }

    /// <summary>Reads the article's JSON back, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> ReadJson(TableEntity row) => row.ContainsKey(Column(Compressed, 0)) ? ReadCompressed(row) : ReadPlain(row);

    private static void WritePlain(TableEntity row, string json)
    {
        var start = 0;
        var column = 0;
        while (start < json.Length)
        {
            var end = Math.Min(json.Length, start + PlainColumnCharacters);
            if (end < json.Length && char.IsHighSurrogate(json[end - 1]))
            {
                end--;
            }

            row[Column(Plain, column++)] = json[start..end];
            start = end;
        }
    }

    private static byte[] ReadPlain(TableEntity row)
    {
        var first = row.GetString(Column(Plain, 0)) ?? "";
        if (!row.ContainsKey(Column(Plain, 1)))
        {
            return Encoding.UTF8.GetBytes(first);
        }

        var json = new StringBuilder(first);
        for (var column = 1; row.GetString(Column(Plain, column)) is { } part; column++)
        {
            json.Append(part);
        }

        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private static void WriteCompressed(TableEntity row, byte[] json)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(json);
        }

        var bytes = buffer.ToArray();
        for (int column = 0, start = 0; start < bytes.Length; column++, start += CompressedColumnBytes)
        {
            row[Column(Compressed, column)] = bytes[start..Math.Min(bytes.Length, start + CompressedColumnBytes)];
        }
    }

    private static byte[] ReadCompressed(TableEntity row)
    {
        using var buffer = new MemoryStream();
        for (var column = 0; row.GetBinary(Column(Compressed, column)) is { } part; column++)
        {
            buffer.Write(part);
        }

        buffer.Position = 0;
        using var brotli = new BrotliStream(buffer, CompressionMode.Decompress);
        using var json = new MemoryStream();
        brotli.CopyTo(json);
        return json.ToArray();
    }

    private static int WireBytes(string json)
    {
        var bytes = 0;
        foreach (var character in json)
        {
            bytes += char.IsAsciiLetterOrDigit(character) || character == ' ' ? 1 : 6;
        }

        return bytes;
    }

    private static string Column(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
