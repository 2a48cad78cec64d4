using Ingest.Benchmarks.Measurement;

namespace Ingest.Benchmarks.Corpus;

/// <summary>A figure that the product is held to.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Figure">What was found.</param>
/// <param name="Wanted">What is aimed at.</param>
/// <param name="IsMet">Whether it was reached.</param>
internal sealed record Aim(string What, string Figure, string Wanted, bool IsMet)
{
    /// <summary>So many right of so many; met if there is none at all.</summary>
    public static Aim Share(string what, int right, int all, double wanted) => new(
        what,
        all == 0 ? "none there" : $"{right} of {all} = {Figures.Number(100.0 * right / all, "0.0")} %",
        $"≥ {Figures.Number(wanted * 100, "0.#")} %",
        right >= wanted * all);

    /// <summary>The aims as a table.</summary>
    public static string Table(string title, IEnumerable<Aim> aims)
    {
        var table = new MarkdownTable(title, "figure", "aim", "met") { WordColumns = 3 };
        foreach (var aim in aims)
        {
            table.Add(aim.What, aim.Figure, aim.Wanted, aim.IsMet ? "✓" : "✗");
        }

        return table.ToString();
    }
}
