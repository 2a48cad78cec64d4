using System.Buffers.Binary;

namespace Ingest.Parsing;

/// <summary>
/// Names the kinds of file that are ZIP archives, by the names of their entries
/// (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3).
/// </summary>
internal static class ZipSignature
{
    private const int LocalHeader = 30;
    private const int DirectoryHeader = 46;
    private const int EndRecord = 22;

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8);

    /// <summary>Whether an archive is a Word document, whole or cut off.</summary>
    public static bool IsWordDocument(ReadOnlySpan<byte> content) => IsOffice(content, "word/"u8);

    /// <summary>Whether an archive is the beginning of an Office document, too short to tell of which kind.</summary>
    public static bool IsCutOffOffice(ReadOnlySpan<byte> content) => IsZip(content) && Directory(content).IsEmpty && HasEntry(content, "[Content_Types].xml"u8);

    /// <summary>What an archive is, to be put after "The file is".</summary>
    public static string Name(ReadOnlySpan<byte> content) => content switch
    {
        _ when IsOffice(content, "xl/"u8) => "a spreadsheet",
        _ when IsOffice(content, "ppt/"u8) => "a presentation",
        _ when IsWordDocument(content) => "a Word document",
        _ when MimeType(content).StartsWith("application/vnd.oasis.opendocument.text"u8) => "an OpenDocument text",
        _ when MimeType(content).StartsWith("application/vnd.oasis.opendocument"u8) => "an OpenDocument file",
        _ when MimeType(content).StartsWith("application/epub+zip"u8) => "an e-book",
        _ when HasEntry(content, "META-INF/MANIFEST.MF"u8) => "a program",
        _ when HasEntry(content, "word/document.xml"u8) => "a Word document that lacks its part [Content_Types].xml",
        _ when EndOf(content) is null => "a ZIP archive that was cut off",
        _ => "a ZIP archive",
    };

    private static bool IsOffice(ReadOnlySpan<byte> content, ReadOnlySpan<byte> folder) =>
        IsZip(content) && HasEntry(content, "[Content_Types].xml"u8) && HasEntry(content, folder);

    /// <summary>The type that OpenDocument and EPUB files name in their first entry, which is not compressed.</summary>
    private static ReadOnlySpan<byte> MimeType(ReadOnlySpan<byte> content) =>
        content.Length > LocalHeader && content[LocalHeader..].StartsWith("mimetype"u8) ? content[(LocalHeader + "mimetype".Length)..] : [];

    /// <summary>
    /// Whether an archive has an entry whose name starts so: by the directory at its end or, where that is cut off, by
    /// what stands before each entry.
    /// </summary>
    private static bool HasEntry(ReadOnlySpan<byte> content, ReadOnlySpan<byte> name)
    {
        var directory = Directory(content);
        return directory.IsEmpty ? HasName(content, "PK\x03\x04"u8, LocalHeader, name) : HasName(directory, "PK\x01\x02"u8, DirectoryHeader, name);
    }

    private static bool HasName(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> mark, int length, ReadOnlySpan<byte> name)
    {
        for (var at = headers.IndexOf(name); at >= 0;)
        {
            if (at >= length && headers[(at - length)..].StartsWith(mark))
            {
                return true;
            }

            var next = headers[(at + 1)..].IndexOf(name);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>The directory of the entries; empty when it is cut off.</summary>
    private static ReadOnlySpan<byte> Directory(ReadOnlySpan<byte> content)
    {
        if (EndOf(content) is not { } end)
        {
            return [];
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(content[(end + 16)..]);
        return start < end ? content[(int)start..end] : [];
    }

    /// <summary>Where the record stands that ends an archive; null when it is cut off.</summary>
    private static int? EndOf(ReadOnlySpan<byte> content) =>
        content.LastIndexOf("PK\x05\x06"u8) is var end and >= 0 && end + EndRecord <= content.Length ? end : null;
}
