using System.Globalization;
using Ingest.Articles;
using Ingest.Queries;
using Ingest.Storage;

namespace Ingest.Benchmarks.Reading;

/// <summary>The calls that are measured.</summary>
internal static class ReadCalls
{
    /// <summary>Articles on a page when nothing is said.</summary>
    private const int PageSize = 20;

    /// <summary>So many articles are asked for in turn.</summary>
    private const int Asked = 200;

    private const double Wanted = 1.15;
    private const double WantedUnchanged = 1.05;

    /// <summary>Before all changes that are still to come, and in the same day unless it is just before midnight UTC.</summary>
    public static ChangeKey PlaceOfNow() => new(TimeProvider.System.GetUtcNow(), new string('0', ArticleId.Length), 0);

    /// <summary>The calls; and what the product answers to each address, by its path and query.</summary>
    public static async Task<(IReadOnlyList<ReadCall> Calls, IReadOnlyDictionary<string, RecordedAnswer> Answers)> CreateAsync(HttpClient api, BareTables tables, IReadOnlyList<string> ids, ChangeKey beginning, CancellationToken cancellationToken)
    {
        var page = Relative($"articles?limit={PageSize}");
        var changes = Relative($"changes?since={ChangeCursor.Write(beginning)}&limit={ListChangesRequest.DefaultLimit}");
        var articles = ids.Take(Asked).Select(id => Relative($"articles/{id}")).ToList();
        var answers = new Dictionary<string, RecordedAnswer>(StringComparer.Ordinal);
        foreach (var address in articles.Append(page).Append(changes))
        {
            answers[PathOf(address)] = await RecordedAnswer.RecordAsync(api, address, cancellationToken);
        }

        ReadCall[] calls =
        [
            new()
            {
                Name = $"list page: `GET /articles?limit={PageSize}`",
                Addresses = [page],
                AskTables = (_, cancellation) => tables.PageAsync(PageSize, cancellation),
                Rows = PageSize + 1,
                Wanted = Wanted,
            },
            new()
            {
                Name = "article: `GET /articles/{id}`",
                Addresses = articles,
                AskTables = ReadArticleAsync,
                Rows = 1,
                Wanted = Wanted,
            },
            new()
            {
                Name = "unchanged article: 304",
                Addresses = articles,
                Tags = [.. articles.Select(address => answers[PathOf(address)].Tag)],
                AskTables = ReadArticleAsync,
                Rows = 1,
                Wanted = WantedUnchanged,
            },
            new()
            {
                Name = $"changes: `GET /changes?since=…&limit={ListChangesRequest.DefaultLimit}`",
                Addresses = [changes],
                AskTables = (_, cancellation) => tables.ChangesAsync(beginning, ListChangesRequest.DefaultLimit, cancellation),
                Rows = ListChangesRequest.DefaultLimit,
                Wanted = Wanted,
            },
        ];
        return (calls, answers);

        Task<int> ReadArticleAsync(int number, CancellationToken cancellation) => tables.ArticleAsync(ids[number % Asked], cancellation);

        string PathOf(Uri address) => new Uri(api.BaseAddress!, address).PathAndQuery;
    }

    private static Uri Relative(FormattableString address) => new(address.ToString(CultureInfo.InvariantCulture), UriKind.Relative);
}
