using Ingest.Ingestion;

namespace Ingest.Fuzzing;

/// <summary>A reading in one word.</summary>
public static class ReadOutcome
{
    /// <summary>What a document came to that cancels an article which never was.</summary>
    public const string Canceled = "canceled";

    /// <summary>The format of an article, the code of the first problem, or <see cref="Canceled"/>.</summary>
    public static string Of(ReadArticle read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return read.Article?.Source.Format ?? (read.Problems.Count > 0 ? read.Problems[0].Code : Canceled);
    }

    /// <summary>Why there is no article, in a sentence; empty where there is one.</summary>
    public static string Detail(ReadArticle read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return read.Problems.Count > 0 ? read.Problems[0].Detail : "";
    }
}
