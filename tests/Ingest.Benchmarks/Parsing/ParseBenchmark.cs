using BenchmarkDotNet.Attributes;
using Ingest.Articles;
using Ingest.Benchmarks.Copy;
using Ingest.Parsing;
using Ingest.Parsing.PlainText;

namespace Ingest.Benchmarks.Parsing;

/// <summary>The parser of plain text on an ordinary article and on the largest file, in each layout.</summary>
public class ParseBenchmark
{
    public static IEnumerable<CopySample> Samples =>
        from bytes in new[] { FictionalCopy.OrdinaryBytes, Limits.BlobBytes }
        from layout in Enum.GetValues<CopyLayout>()
        select new CopySample(layout, FictionalCopy.Write(layout, bytes, number: 1));

    [ParamsSource(nameof(Samples))]
    public CopySample Sample { get; set; } = null!;

    [Benchmark]
    public ParsedArticle Parse() => PlainTextParser.Read(Sample.Text);
}
