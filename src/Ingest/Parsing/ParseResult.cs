using System.Diagnostics.CodeAnalysis;
using Ingest.Articles;

namespace Ingest.Parsing;

/// <summary>What parsing came to: what the document says, or why it says nothing that could be an article.</summary>
public sealed record ParseResult
{
    private ParseResult()
    {
    }

    /// <summary>What the document says. Present exactly when there is no problem.</summary>
    public ParsedArticle? Article { get; private init; }

    /// <summary>Why there is no article.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsArticle => Article is not null;

    /// <summary>A document that was read.</summary>
    public static ParseResult Of(ParsedArticle article) => new() { Article = article };

    /// <summary>A document that cannot become an article.</summary>
    public static ParseResult Rejected(Problem problem) => new() { Problem = problem };
}
