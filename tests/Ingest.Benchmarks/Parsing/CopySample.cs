using System.Text;
using Ingest.Benchmarks.Copy;

namespace Ingest.Benchmarks.Parsing;

/// <summary>Copy to parse.</summary>
/// <param name="Layout">Its layout.</param>
/// <param name="Text">Its text.</param>
public sealed record CopySample(CopyLayout Layout, string Text)
{
    /// <summary>Its size in UTF-8, which throughput is told in.</summary>
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(Text);

    /// <summary>What the benchmark calls it.</summary>
    public override string ToString() => $"{Layout} {Bytes}";
}
