using System.Text.Json;
using Ingest.Articles;
using Ingest.Ingestion;

namespace Ingest.Fuzzing.Checks;

/// <summary>What holds for every reading of any file.</summary>
public static class Invariants
{
    /// <summary>Most UTF-16 units in a string property of Table Storage, which a receipt's problems and its warnings each have to fit in.</summary>
    private const int PropertyCharacters = 32_768;

    /// <summary>What does not hold; nothing if all does.</summary>
    public static IReadOnlyList<string> Broken(FuzzInput input, ReadArticle read)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(read);
        List<string> broken = [];
        Check(broken, "problems", read.Problems);
        Check(broken, "warnings", read.Warnings);
        // Neither of them: a document that cancels an article which never was.
        if (read.IsArticle && read.Problems.Count > 0)
        {
            broken.Add("an article and problems");
        }

        if (read.Article is { } article)
        {
            broken.AddRange(ArticleInvariants.Broken(input, article));
        }

        return broken;
    }

    private static void Check(List<string> broken, string list, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            if (!ListedCodes.Contains(problem.Code))
            {
                broken.Add($"{list}: {problem.Code} is not listed");
            }

            if (TextRule.Fault(problem.Detail) is { } fault)
            {
                broken.Add($"{list}: the detail of {problem.Code} {fault}");
            }
        }

        if (JsonSerializer.Serialize(problems, ArticleJson.Options).Length > PropertyCharacters)
        {
            broken.Add($"{list}: {problems.Count} of them do not fit into a receipt");
        }
    }
}
