namespace Ingest.Articles;

/// <summary>One entry of the history of all articles, which a mirror follows.</summary>
/// <param name="Id">The article: see <see cref="ArticleId"/>.</param>
/// <param name="Version">The version that the change led to.</param>
/// <param name="Type">What became of it.</param>
/// <param name="At">When. An article under embargo appears when the embargo ends.</param>
/// <param name="DuplicateOf">For a withdrawal: the article that says the same and is listed in its place. Absent otherwise.</param>
/// <param name="Article">What lists show of the version. Absent for a withdrawal, and for everything that was withdrawn since.</param>
public sealed record ArticleChange(string Id, int Version, ChangeType Type, DateTimeOffset At, string? DuplicateOf, ArticleCard? Article);
