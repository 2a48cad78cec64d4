using System.Runtime.InteropServices;

namespace Ingest.Parsing;

/// <summary>Names the kinds of file that publishers send by mistake, from their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>What the file is, to be put after "The file is"; null when its first bytes say nothing.</summary>
    public static string? Name(ReadOnlySpan<byte> content) => content switch
    {
        _ when content.StartsWith("%PDF-"u8) => "a PDF document",
        _ when content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => "a PNG image",
        _ when content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "a JPEG image",
        _ when content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) => "a GIF image",
        _ when content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) => "a TIFF image",
        _ when content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8) => "a WebP image",
        _ when content.StartsWith("RIFF"u8) && content.Length > 12 && (content[8..].StartsWith("WAVE"u8) || content[8..].StartsWith("AVI "u8)) => "an audio or video file",
        _ when content.Length > 12 && content[4..].StartsWith("ftyp"u8) => "an MP4 video or HEIF image",
        _ when (content.StartsWith("ID3"u8) && content.Length > 3 && content[3] < 0x10) || content.StartsWith("OggS\0"u8) || content.StartsWith("fLaC\0"u8) => "an audio file",
        _ when content.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) => "a Matroska or WebM video",
        _ when ZipSignature.IsZip(content) => ZipSignature.Name(content),
        _ when content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) => IsEncrypted(content) ? "a password-protected Office document" : "an old Office document",
        _ when content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => "a gzip archive",
        _ when content.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) => "a 7z archive",
        _ when content.StartsWith("Rar!"u8) => "a RAR archive",
        _ when content.StartsWith("{\\rtf"u8) => "a Rich Text document",
        _ when content.StartsWith("\x7F\x45LF"u8) || (content.StartsWith("MZ"u8) && content.Contains((byte)0)) => "a program",
        _ => null,
    };

    /// <summary>Whether an old container holds an encrypted document, by the name of its stream, in UTF-16.</summary>
    private static bool IsEncrypted(ReadOnlySpan<byte> content) => content.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) >= 0;
}
