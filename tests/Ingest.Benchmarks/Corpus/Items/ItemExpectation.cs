namespace Ingest.Benchmarks.Corpus.Items;

/// <summary>What a file of an agency's format says of itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Says">The words that say so, for the table.</param>
/// <param name="Headlines">All that may be called its headline.</param>
/// <param name="Bodies">Each text of its body: often the same one in several forms.</param>
internal sealed record ItemExpectation(ItemKind Kind, string Says, IReadOnlyList<string> Headlines, IReadOnlyList<string> Bodies)
{
    public static ItemExpectation Of(ItemKind kind, string says) => new(kind, says, [], []);
}
