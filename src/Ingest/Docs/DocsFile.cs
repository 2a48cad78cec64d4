using System.Text;

namespace Ingest.Docs;

/// <summary>Something that explains the API: made once, and the same for everybody.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="SecurityPolicy">For a page: its Content-Security-Policy.</param>
public sealed record DocsFile(ReadOnlyMemory<byte> Content, string ContentType, string? SecurityPolicy = null)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>A page.</summary>
    public static DocsFile Page(string html, string securityPolicy) => new(Encoding.UTF8.GetBytes(html), Html, securityPolicy);

    /// <summary>A page of this folder.</summary>
    public static DocsFile EmbeddedPage(string name, string securityPolicy) => Embedded(name, Html) with { SecurityPolicy = securityPolicy };

    /// <summary>A file of this folder.</summary>
    public static DocsFile Embedded(string name, string contentType)
    {
        using var file = typeof(DocsFile).Assembly.GetManifestResourceStream($"{typeof(DocsFile).Namespace}.{name}")!;
        return Read(file, contentType);
    }

    /// <summary>All that a stream holds.</summary>
    public static DocsFile Read(Stream stream, string contentType)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new DocsFile(bytes.ToArray(), contentType);
    }
}
