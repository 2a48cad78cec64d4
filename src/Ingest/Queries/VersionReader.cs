using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>
/// The versions of an article that readers may see: none that came before a withdrawal, because what was withdrawn stays
/// withdrawn when a later version takes its place; and none that is under embargo or was withheld.
/// </summary>
public sealed class VersionReader(ArticleStore articles, TimeProvider time)
{
    /// <summary>One version: two storage requests.</summary>
    /// <returns>Null when there is none that readers may see. One that was withdrawn tells so.</returns>
    public async Task<ArticleDocument?> FindAsync(string id, int version, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await articles.FindAsync(id, cancellationToken) is not { } current || current.Article.AsSeenAt(now) is null || version > current.Article.Version)
        {
            return null;
        }

        // What came before a withdrawal answers as the withdrawal does.
        var found = await articles.FindVersionAsync(id, Math.Max(version, current.WithdrawnThrough), cancellationToken);
        return found?.AsSeenAt(now);
    }

    /// <summary>A page of versions, the first one first: two storage requests.</summary>
    /// <returns>The page; none, but the article if it was withdrawn, when there are none that readers may see.</returns>
    public async Task<(VersionPage? Page, Article? Current)> ListAsync(string id, int after, int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await articles.FindAsync(id, cancellationToken) is not { } current || current.Article.AsSeenAt(now) is null)
        {
            return (null, null);
        }

        if (current.Article.Withdrawal is not null)
        {
            return (null, current.Article);
        }

        var versions = await articles.ListVersionsAsync(id, Math.Max(after, current.WithdrawnThrough), limit, cancellationToken);
        var next = versions.Count == limit && versions[^1].Version < current.Article.Version ? versions[^1].Version : (int?)null;
        return (new VersionPage([.. versions.Select(version => version.AsSeenAt(now)).OfType<ArticleVersion>()], next), current.Article);
    }
}
