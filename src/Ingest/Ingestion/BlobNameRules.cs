using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>The rules for a blob's name.</summary>
internal static class BlobNameRules
{
    /// <summary>The rule for a path, for people.</summary>
    public static readonly string PathRule =
        $"1 to {Limits.PathCharacters} characters, folders and a file between single slashes, none of them . or .., without control characters and backslashes";

    /// <summary>What is wrong with the name; nothing if it is fine.</summary>
    public static IReadOnlyList<Problem> Check(BlobName name)
    {
        if (name.Path.Length == 0)
        {
            return [Problems.NoFolder(name.Publisher)];
        }

        List<Problem> problems = [];
        if (!PublisherName.IsValid(name.Publisher))
        {
            problems.Add(Problems.BadPublisher(name.Publisher));
        }

        if (name.Path.Length > Limits.PathCharacters)
        {
            problems.Add(Problems.PathTooLong(name.Path.Length));
        }

        if (name.Path.Any(IsForbidden) || name.Path.Split('/').Any(segment => segment is "" or "." or ".."))
        {
            problems.Add(Problems.PathCharacters());
        }

        return problems;
    }

    private static bool IsForbidden(char character) => char.IsControl(character) || character == '\\';
}
