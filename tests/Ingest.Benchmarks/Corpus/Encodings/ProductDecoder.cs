using Ingest.Parsing;
using Ingest.Parsing.Encodings;

namespace Ingest.Benchmarks.Corpus.Encodings;

/// <summary>The product's decoding alone.</summary>
internal static class ProductDecoder
{
    /// <summary>The text of a file of which nothing is declared, and its encoding; null when it has none.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> content) => TextDecoder.Decode(content, declaredCharset: null).Text;
}
