using System.Security.Cryptography;
using System.Text;

namespace Ingest.Docs;

/// <summary>Something that explains the API: made once, and the same for everybody.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="SecurityPolicy">For a page: its Content-Security-Policy.</param>
/// <param name="IsCompressed">Whether <paramref name="Content"/> is packed with gzip.</param>
public sealed record DocsFile(byte[] Content, string ContentType, string? SecurityPolicy = null, bool IsCompressed = false)
{
    /// <summary>Half of SHA-256: no two files will ever share it.</summary>
    private const int TagBytes = 16;

    /// <summary>A strong entity tag, without quotation marks.</summary>
    public string Tag { get; } = Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, TagBytes));

    /// <summary>A page.</summary>
    public static DocsFile Page(string html, string securityPolicy) => new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", securityPolicy);

    /// <summary>A file of this folder.</summary>
    public static DocsFile Embedded(string name, string contentType, string? securityPolicy = null)
    {
        using var file = typeof(DocsFile).Assembly.GetManifestResourceStream($"{typeof(DocsFile).Namespace}.{name}")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return new DocsFile(bytes.ToArray(), contentType, securityPolicy);
    }
}
