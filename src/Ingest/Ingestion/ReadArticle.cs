using System.Diagnostics.CodeAnalysis;
using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>
/// What reading a dropped file came to: an article; or the problems that keep it from being one; or neither, when the
/// document cancels an article that never was.
/// </summary>
/// <param name="Article">The article as it should be from now on: as dropped, or, when the document cancels it, withdrawn.</param>
/// <param name="Problems">Why there is none.</param>
/// <param name="Warnings">What was passed over.</param>
public sealed record ReadArticle(Article? Article, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
{
    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    public bool IsArticle => Article is not null;

    /// <summary>What was passed over, each once, and no more of it than a receipt can hold.</summary>
    public IReadOnlyList<Problem> Warnings { get; } = Limited(Warnings);

    /// <summary>A file that cannot become an article.</summary>
    public static ReadArticle Rejected(params IReadOnlyList<Problem> problems) => new(null, problems, []);

    private static Problem[] Limited(IReadOnlyList<Problem> warnings)
    {
        var distinct = warnings.Distinct().ToArray();
        return distinct.Length <= Limits.Warnings
            ? distinct
            : [.. distinct.Take(Limits.Warnings), Articles.Problems.MoreWarnings(distinct.Length - Limits.Warnings)];
    }
}
