using Ingest.Benchmarks.Corpus.Encodings;
using Ingest.Benchmarks.Corpus.Items;
using Ingest.Benchmarks.Corpus.Pages;

namespace Ingest.Benchmarks.Corpus;

/// <summary>Scores the product against a folder of real files.</summary>
internal sealed class CorpusMeasurement(string folder)
{
    private static readonly ICorpus[] Kinds = [new PageCorpus(), new ItemCorpus(new NinjsItems()), new ItemCorpus(new NewsMlG2Items()), new EncodingCorpus()];

    /// <summary>Prints the tables; false only when there is nothing to score.</summary>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"There is no folder {folder}.");
            return false;
        }

        List<Aim> aims = [];
        foreach (var (path, kind) in Folders(Path.GetFullPath(folder)))
        {
            if (kind is null)
            {
                await output.WriteLineAsync($"{Path.GetFileName(path)}: a folder of no known kind, left out.\n");
                continue;
            }

            await output.WriteLineAsync($"## {Path.GetFileName(path)}\n");
            var found = await kind.ScoreAsync(path, output, cancellationToken);
            await output.WriteLineAsync(Aim.Table(Path.GetFileName(path), found));
            aims.AddRange(found);
        }

        if (aims.Count > 0)
        {
            await output.WriteLineAsync($"{aims.Count(aim => aim.IsMet)} of {aims.Count} aims are reached.");
        }

        return true;
    }

    /// <summary>The folder itself where it is of one kind, else those in it.</summary>
    private static IEnumerable<(string Folder, ICorpus? Kind)> Folders(string folder)
    {
        var children = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToList();
        var own = children.Exists(child => ByName(child) is not null) ? ByName(folder) : KindOf(folder);
        return own is { } kind
            ? [(folder, kind)]
            : children.Select(child => (child, KindOf(child)));
    }

    private static ICorpus? KindOf(string folder) => ByName(folder) ?? ByLayout(folder);

    private static ICorpus? ByName(string folder) =>
        Kinds.FirstOrDefault(kind => kind.Name.Equals(Path.GetFileName(folder), StringComparison.OrdinalIgnoreCase));

    private static ICorpus? ByLayout(string folder) => Kinds.FirstOrDefault(kind => kind.IsIn(folder));
}
