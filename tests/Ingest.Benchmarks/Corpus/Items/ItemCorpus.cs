using Ingest.Benchmarks.Measurement;
using Ingest.Fuzzing;

namespace Ingest.Benchmarks.Corpus.Items;

/// <summary>Files in an agency's format, in any folders.</summary>
internal sealed class ItemCorpus(IItemFormat format) : ICorpus
{
    private const int NameCharacters = 80;

    private const int CellCharacters = 60;

    public string Name => format.Name;

    public bool IsIn(string folder) => Files(folder).Any();

    public async Task<IReadOnlyList<Aim>> ScoreAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        List<ItemScore> scores = [];
        var skipped = 0;
        foreach (var file in Files(folder))
        {
            var content = await File.ReadAllBytesAsync(file, cancellationToken);
            if (format.Read(content) is { } expected)
            {
                scores.Add(ItemScore.Of(Cell.Path(folder, file), content, expected));
            }
            else
            {
                skipped++;
            }
        }

        await output.WriteLineAsync(Listing(scores));
        await output.WriteLineAsync(Summary(scores));
        await output.WriteLineAsync(
            $"""
            A text item says so itself or holds a body. It has to become an article with its headline (folded alike, if the file
            has one) and its body (token F1 of {Figures.Number(ItemScore.BodyF1, "0.0")} or more); without a body in the file it has to be rejected, as pictures,
            events and the like have to be. {skipped} schemas are left out, and {Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length - skipped - scores.Count} files that are not {format.Extension}.

            """);
        await output.WriteLineAsync(Disagreements(scores));
        var texts = scores.Where(score => score.Expected.Kind is ItemKind.Text or ItemKind.BodilessText).ToList();
        var others = scores.Except(texts).ToList();
        return
        [
            Aim.Share($"{format.Name} text items: article with headline and body, or rejected for want of one", texts.Count(score => score.Fault is null), texts.Count, 1),
            Aim.Share($"{format.Name} other files: rejected", others.Count(score => score.Fault is null), others.Count, 1),
        ];
    }

    private IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*" + format.Extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Listing(List<ItemScore> scores)
    {
        var table = new MarkdownTable("File", "says", "became", "headline, or why not", "blocks", "words") { WordColumns = 4 };
        foreach (var score in scores)
        {
            var article = score.Read.Article;
            table.Add(
                Cell.Of(score.File, NameCharacters),
                Cell.Of(score.Expected.Says, CellCharacters),
                (score.Fault is null ? "" : "✗ ") + ReadOutcome.Of(score.Read),
                Cell.Of(article?.Headline ?? ReadOutcome.Detail(score.Read), CellCharacters * 2),
                article is null ? "" : Figures.Count(article.Blocks.Count),
                article is null ? "" : Figures.Count(article.WordCount));
        }

        return table.ToString();
    }

    private static string Summary(List<ItemScore> scores)
    {
        var table = new MarkdownTable("Kind", "files", "articles", "rejected", "as it has to be");
        foreach (var kind in Enum.GetValues<ItemKind>())
        {
            var all = scores.Where(score => score.Expected.Kind == kind).ToList();
            table.Add(
                kind switch
                {
                    ItemKind.Text => "text with a body",
                    ItemKind.BodilessText => "text without a body",
                    ItemKind.Either => "another item with a body, or part of one: either will do",
                    ItemKind.Several => "several texts",
                    ItemKind.Canceled => "canceled",
                    ItemKind.Broken => "not well-formed",
                    _ => "no text",
                },
                Figures.Count(all.Count),
                Figures.Count(all.Count(score => score.Read.IsArticle)),
                Figures.Count(all.Count(score => !score.Read.IsArticle)),
                Figures.Count(all.Count(score => score.Fault is null)));
        }

        return table.ToString();
    }

    private static string Disagreements(List<ItemScore> scores)
    {
        var table = new MarkdownTable("Not as it has to be", "says", "fault", "headline in the file", "ours, or why not") { WordColumns = 5 };
        foreach (var score in scores.Where(score => score.Fault is not null))
        {
            table.Add(
                Cell.Of(score.File, NameCharacters),
                Cell.Of(score.Expected.Says, CellCharacters),
                score.Fault!,
                Cell.Of(score.Expected.Headlines is [var first, ..] ? first : null, CellCharacters),
                Cell.Of(score.Read.Article?.Headline ?? $"{ReadOutcome.Of(score.Read)}: {ReadOutcome.Detail(score.Read)}", CellCharacters * 2));
        }

        return table.ToString();
    }
}
