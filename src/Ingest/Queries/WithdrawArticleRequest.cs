using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The parameters of <c>DELETE /articles/{id}</c>, as they came.</summary>
public sealed record WithdrawArticleRequest(string Id, string? Reason)
{
    /// <summary>The reason as it is kept: one line, without blanks beyond one; empty when there is none.</summary>
    public string ReasonLine => Reason is null ? "" : UnicodeText.Collapse(UnicodeText.OneLine(Reason));
}
