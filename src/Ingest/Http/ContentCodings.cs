using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http;

/// <summary>
/// Chooses a content coding and applies it. This is done here and not by middleware, because the same code runs in the
/// Functions worker, which has none.
/// </summary>
internal static class ContentCodings
{
    /// <summary>Bodies up to this size go as they are: in one packet, which packing would not make fewer.</summary>
    public const int UncodedBytes = 1024;

    /// <summary>Of 0 to 11. The default of the platform's own compression: three quarters of the gain for a tenth of the time.</summary>
    private const int BrotliQuality = 4;

    /// <summary>The largest window that every reader must take (RFC 7932, section 9.1: 16 MiB less 16 bytes is 24; 22 is 4 MiB, as much as our largest answer).</summary>
    private const int BrotliWindow = 22;

    /// <summary>The suffix that tells an entity tag of a coding from others of the same content.</summary>
    public static string TagSuffix(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "-br",
        ContentCoding.Gzip => "-gzip",
        _ => "",
    };

    /// <summary>The value of <c>Content-Encoding</c>; null when there is nothing to say.</summary>
    public static string? Token(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => null,
    };

    /// <summary>
    /// The coding that a caller likes best (RFC 9110, section 12.5.3). Without a header, with one that cannot be read, or
    /// with one that takes nothing that we have, the bytes go as they are, and so do small ones unless the caller will not have that.
    /// </summary>
    public static ContentCoding Choose(StringValues accepted, int bytes)
    {
        if (accepted.Count == 0 || !StringWithQualityHeaderValue.TryParseList(accepted, out var wishes))
        {
            return ContentCoding.Identity;
        }

        // What is not named has the quality of the asterisk; without one, identity is acceptable, but only when nothing else is named.
        double? brotli = null, gzip = null, identity = null, other = null;
        foreach (var wish in wishes)
        {
            var quality = wish.Quality ?? 1;
            if (Is(wish, "br"))
            {
                brotli = quality;
            }
            else if (Is(wish, "gzip") || Is(wish, "x-gzip"))
            {
                gzip = quality;
            }
            else if (Is(wish, "identity"))
            {
                identity = quality;
            }
            else if (wish.Value == "*")
            {
                other = quality;
            }
        }

        var plain = identity ?? other ?? double.Epsilon;
        if (bytes <= UncodedBytes && plain > 0)
        {
            return ContentCoding.Identity;
        }

        ReadOnlySpan<double> qualities = [brotli ?? other ?? 0, gzip ?? other ?? 0, plain];
        var best = ContentCoding.Identity;
        for (var coding = ContentCoding.Gzip; coding >= ContentCoding.Brotli; coding--)
        {
            best = qualities[(int)coding] > 0 && qualities[(int)coding] >= qualities[(int)best] ? coding : best;
        }

        return best;
    }

    /// <summary>The content under a coding.</summary>
    public static ReadOnlyMemory<byte> Encode(ContentCoding coding, ReadOnlyMemory<byte> content) => coding switch
    {
        ContentCoding.Brotli => Brotli(content.Span),
        ContentCoding.Gzip => Gzip(content.Span),
        _ => content,
    };

    private static bool Is(StringWithQualityHeaderValue wish, string coding) => wish.Value.Equals(coding, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte> Brotli(ReadOnlySpan<byte> content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            return BrotliEncoder.TryCompress(content, buffer, out var written, BrotliQuality, BrotliWindow)
                ? buffer.AsSpan(0, written).ToArray()
                : throw new InvalidOperationException("Brotli needs more room than it says it does at most.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadOnlyMemory<byte> Gzip(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream(content.Length / 2);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }
}
