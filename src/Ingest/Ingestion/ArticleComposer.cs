using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Languages;
using NodaTime;

namespace Ingest.Ingestion;

/// <summary>
/// Puts an article together. Every fact comes from the first that knows it: the blob's metadata, the document's markup,
/// its text, the path, the upload. What nobody says stays unknown.
/// </summary>
public sealed class ArticleComposer(LanguageDetector languages)
{
    /// <summary>The next version of an article, as dropped.</summary>
    internal Article Compose(
        DroppedFile file,
        ArticleSource source,
        BlobMetadata metadata,
        DocumentFacts document,
        DateTimeZone zone,
        Article? current,
        DateTimeOffset now)
    {
        var (headline, headlineOrigin) = Headline(file.Name, metadata, document);
        var ingested = current?.Ingested ?? now;
        var pathDate = PathFacts.Date(file.Name.Path);
        var dateline = DatelineOf(document.Dateline, DayOf(document.Published, zone) ?? pathDate ?? DateOnly.FromDateTime(ingested.UtcDateTime));
        var (published, publishedOrigin) = Published(file, metadata, document, dateline, pathDate, zone, current);
        var words = WordCounter.Count(document.Blocks);
        var embargo = document.IsWithheld ? null : metadata.Embargo ?? document.Embargo;
        return new Article
        {
            Id = file.Name.ArticleId,
            Version = (current?.Version ?? 0) + 1,
            Status = document.IsWithheld || embargo > now ? ArticleStatus.Embargoed : ArticleStatus.Published,
            Publisher = file.Name.Publisher,
            Path = file.Name.Path,
            Headline = headline,
            HeadlineOrigin = headlineOrigin,
            Subheadline = document.Subheadline,
            Byline = Known(metadata.Byline.Count > 0 ? metadata.Byline : document.Byline),
            Dateline = dateline,
            Section = metadata.Section ?? document.Section,
            Keywords = Known(metadata.Keywords.Count > 0 ? metadata.Keywords : document.Keywords),
            Language = metadata.Language ?? document.Language ?? languages.Detect(document.Blocks),
            Published = published,
            PublishedOrigin = publishedOrigin,
            Updated = current is null ? null : now,
            Ingested = ingested,
            Embargo = embargo,
            Summary = Summary.Of(document.Blocks),
            Blocks = document.Blocks,
            Credits = Known(document.Credits),
            WordCount = words,
            ReadingMinutes = WordCounter.ReadingMinutes(words),
            ContentHash = ArticleHash.Of(document.Headline, document.Subheadline, document.Blocks),
            Source = source,
        };
    }

    /// <summary>The next version of an article that is withdrawn: the same, but served to nobody.</summary>
    internal static Article Withdraw(Article current, Withdrawal withdrawal) => current with
    {
        Version = current.Version + 1,
        Status = ArticleStatus.Withdrawn,
        Updated = withdrawal.Time,
        Withdrawal = withdrawal,
    };

    private static (string Headline, HeadlineOrigin Origin) Headline(BlobName name, BlobMetadata metadata, DocumentFacts document)
    {
        if (metadata.Headline is { } declared)
        {
            return (declared, HeadlineOrigin.Metadata);
        }

        return document.Headline is { } own
            ? (own, document.HeadlineOrigin)
            : (PathFacts.Headline(name.Path), HeadlineOrigin.PathName);
    }

    private static DateOnly? DayOf(DateTimeOffset? instant, DateTimeZone zone) =>
        instant is { } known ? Instant.FromDateTimeOffset(known).InZone(zone).Date.ToDateOnly() : null;

    /// <summary>
    /// The dateline with its year worked out: the latest in which its day is not more than two days after the date that
    /// the document gives, or the one in the path, or else the first upload, so that the same copy sent again in another
    /// year is still the same.
    /// </summary>
    private static Dateline? DatelineOf(ParsedDateline? written, DateOnly reference) =>
        written is null ? null : new Dateline(written.Place, written.Date?.On(reference), written.Agency);

    private static (DateTimeOffset Published, PublishedOrigin Origin) Published(
        DroppedFile file,
        BlobMetadata metadata,
        DocumentFacts document,
        Dateline? dateline,
        DateOnly? pathDate,
        DateTimeZone zone,
        Article? current)
    {
        if (metadata.Published is { } declared)
        {
            return (declared, PublishedOrigin.Metadata);
        }

        if (document.Published is { } dated)
        {
            return (dated, PublishedOrigin.Content);
        }

        if (dateline?.Date is { } filed && StartOf(filed, zone) is { } filing)
        {
            return (filing, PublishedOrigin.Content);
        }

        if (pathDate is { } filedUnder && StartOf(filedUnder, zone) is { } filedAt)
        {
            return (filedAt, PublishedOrigin.Path);
        }

        // A correction does not publish anew: without a date of its own it keeps the one before it.
        return current is null ? (file.Dropped, PublishedOrigin.Upload) : (current.Published, current.PublishedOrigin);
    }

    /// <summary>The first instant of a day; null if it is before all that can be stored.</summary>
    private static DateTimeOffset? StartOf(DateOnly day, DateTimeZone zone) =>
        ParsedTime.StartOf(day).In(zone) is { Year: >= IsoTime.EarliestYear } instant ? instant : null;

    private static IReadOnlyList<T>? Known<T>(IReadOnlyList<T> list) => list.Count > 0 ? list : null;
}
