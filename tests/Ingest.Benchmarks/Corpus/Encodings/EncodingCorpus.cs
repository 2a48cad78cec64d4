using System.Text;
using Ingest.Benchmarks.Measurement;
using Ingest.Fuzzing;

namespace Ingest.Benchmarks.Corpus.Encodings;

/// <summary>Text files in folders that are named after their encoding.</summary>
internal sealed class EncodingCorpus : ICorpus
{
    private const int CellCharacters = 60;

    public string Name => "encodings";

    public bool IsIn(string folder)
    {
        var folders = Directory.GetDirectories(folder);
        return folders.Length > 0 && folders.Count(child => EncodingNames.Find(EncodingNames.OfFolder(child)) is not null) * 2 > folders.Length;
    }

    public async Task<IReadOnlyList<Aim>> ScoreAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        List<EncodingScore> scores = [];
        foreach (var file in Directory.GetDirectories(folder).SelectMany(child => Directory.GetFiles(child, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            var name = EncodingNames.OfFolder(Path.Combine(folder, Cell.Path(folder, file).Split('/')[0]));
            scores.Add(Score(Cell.Path(folder, file), name, await File.ReadAllBytesAsync(file, cancellationToken)));
        }

        await output.WriteLineAsync(Summary(scores));
        await output.WriteLineAsync(
            """
            By name: another name of the same code page; or, where the text comes out the same, a set that holds the other
            (GB 2312 and GB 18030, EUC-KR and CP 949, TIS-620 and Windows-874, ISO 8859 and its Windows kin, ASCII and
            anything). By text: character for character what the folder's encoding gives, but for the byte order mark and
            control characters. A file that its own encoding cannot read, or that the platform has no encoding for, counts by name alone.

            """);
        await output.WriteLineAsync(Failures(scores));
        var readable = scores.Where(score => score.ExpectedText is not null).ToList();
        return
        [
            Aim.Share("encodings by name", scores.Count(score => score.IsNameRight), scores.Count, 0.90),
            Aim.Share("encodings by text", readable.Count(score => score.IsTextRight), readable.Count, 0.97),
        ];
    }

    private static EncodingScore Score(string file, string name, byte[] content)
    {
        var decoded = ProductDecoder.Decode(content);
        return new EncodingScore(file, name, TextIn(name, content), decoded?.Encoding, decoded?.Text, MemoryReader.Read(file, content));
    }

    private static string? TextIn(string name, byte[] content)
    {
        try
        {
            return EncodingNames.Find(name)?.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Summary(List<EncodingScore> scores)
    {
        var table = new MarkdownTable("Encoding", "files", "right by name", "right by text", "articles");
        foreach (var encoding in scores.GroupBy(score => score.Expected, StringComparer.Ordinal))
        {
            table.Add(
                encoding.Key,
                Figures.Count(encoding.Count()),
                Figures.Count(encoding.Count(score => score.IsNameRight)),
                encoding.Any(score => score.ExpectedText is not null) ? Figures.Count(encoding.Count(score => score.IsTextRight)) : "unknown",
                Figures.Count(encoding.Count(score => score.Read.IsArticle)));
        }

        return table.ToString();
    }

    private static string Failures(List<EncodingScore> scores)
    {
        var table = new MarkdownTable("Not as expected", "read as", "wrong", "expected text", "ours", "became") { WordColumns = 6 };
        foreach (var score in scores.Where(score => !score.IsNameRight || (!score.IsTextRight && score.ExpectedText is not null)))
        {
            var (expected, ours) = score.IsTextRight ? ("", "") : score.FirstDifference();
            table.Add(
                Cell.Of(score.File, CellCharacters),
                score.Found ?? "no text",
                (score.IsNameRight, score.IsTextRight) switch
                {
                    (false, true) => "name",
                    (true, false) => "text",
                    _ => score.ExpectedText is null ? "name; text unknown" : "both",
                },
                Cell.Of(expected, CellCharacters),
                Cell.Of(ours, CellCharacters),
                ReadOutcome.Of(score.Read));
        }

        return table.ToString();
    }
}
