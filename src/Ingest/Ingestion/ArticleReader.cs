using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Encodings;
using Ingest.Parsing.Languages;

namespace Ingest.Ingestion;

/// <summary>
/// Makes an article of a dropped file. Every fact comes from the first that knows it: the blob's metadata, the
/// document's markup, its text, the path, the upload.
/// </summary>
public sealed class ArticleReader(IArticleParser parser, LanguageDetector languages, TimeProvider time)
{
    /// <summary>Reads the file. Never throws, whatever is in it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="current">The article's current version, whose times and number the next one follows.</param>
    public ReadArticle Read(DroppedFile file, Article? current)
    {
        if (BlobNameRules.Check(file.Name) is { Count: > 0 } problems)
        {
            return ReadArticle.Rejected(problems);
        }

        if (file.Bytes == 0)
        {
            return ReadArticle.Rejected(Problems.Empty());
        }

        if (file.Bytes > Limits.BlobBytes)
        {
            return ReadArticle.Rejected(Problems.TooLarge(file.Bytes));
        }

        if (FileSignature.Name(file.Content.Span) is { } kind)
        {
            return ReadArticle.Rejected(Problems.NotText(kind));
        }

        var decoding = TextDecoder.Decode(file.Content.Span, ContentTypeCharset.Of(file.ContentType));
        return decoding switch
        {
            { Text: { } decoded } => Read(file, decoded, decoding.Warning, current),
            { Undecodable: { } at } => ReadArticle.Rejected(Problems.Undecodable(at.Offset, at.Encoding)),
            _ => ReadArticle.Rejected(Problems.NotText("binary data")),
        };
    }

    private ReadArticle Read(DroppedFile file, DecodedText decoded, string? warning, Article? current)
    {
        var parsed = parser.Parse(ControlCharacters.Strip(decoded.Text));
        var words = WordCounter.Count(parsed.Blocks);
        if (words == 0)
        {
            return ReadArticle.Rejected(Problems.NoText());
        }

        if (parsed.Blocks.Sum(block => block.Text.Length) is var characters and > Limits.TextCharacters)
        {
            return ReadArticle.Rejected(Problems.TooLong(characters));
        }

        if (parsed.Blocks.Count > Limits.Blocks)
        {
            return ReadArticle.Rejected(Problems.TooManyBlocks(parsed.Blocks.Count));
        }

        var metadata = BlobMetadata.Read(file.Metadata);
        if (metadata.Problems.Count > 0)
        {
            return ReadArticle.Rejected(metadata.Problems);
        }

        return new ReadArticle(Compose(file, decoded.Encoding, metadata, parsed, words, current), [], warning is null ? metadata.Warnings : [Problems.Charset(warning), .. metadata.Warnings]);
    }

    private Article Compose(DroppedFile file, string encoding, BlobMetadata metadata, ParsedArticle parsed, int words, Article? current)
    {
        var now = time.GetUtcNow();
        var (headline, headlineOrigin) = Headline(file.Name, metadata, parsed);
        var ingested = current?.Ingested ?? now;
        var pathDate = PathFacts.Date(file.Name.Path);
        var dateline = DatelineOf(parsed, pathDate ?? DateOnly.FromDateTime(ingested.UtcDateTime));
        var (published, publishedOrigin) = Published(file, metadata, dateline, pathDate, current);
        return new Article
        {
            Id = file.Name.ArticleId,
            Version = (current?.Version ?? 0) + 1,
            Status = metadata.Embargo > now ? ArticleStatus.Embargoed : ArticleStatus.Published,
            Publisher = file.Name.Publisher,
            Path = file.Name.Path,
            Headline = headline,
            HeadlineOrigin = headlineOrigin,
            Subheadline = parsed.Subheadline,
            Byline = Known(metadata.Byline.Count > 0 ? metadata.Byline : [.. parsed.Byline.Take(Limits.BylineNames)]),
            Dateline = dateline,
            Section = metadata.Section,
            Keywords = Known(metadata.Keywords),
            Language = metadata.Language ?? LanguageTag.Canonical(file.ContentLanguage) ?? languages.Detect(parsed.Blocks),
            Published = published,
            PublishedOrigin = publishedOrigin,
            Updated = current is null ? null : now,
            Ingested = ingested,
            Embargo = metadata.Embargo,
            Summary = Summary.Of(parsed.Blocks),
            Blocks = parsed.Blocks,
            Credits = Known(parsed.Credits),
            WordCount = words,
            ReadingMinutes = WordCounter.ReadingMinutes(words),
            ContentHash = ArticleHash.Of(parsed.Headline, parsed.Subheadline, parsed.Blocks),
            Source = new ArticleSource(file.Name.Full, file.ETag, file.ContentType, parser.Format, encoding, file.Bytes),
        };
    }

    private static (string Headline, HeadlineOrigin Origin) Headline(BlobName name, BlobMetadata metadata, ParsedArticle parsed)
    {
        if (metadata.Headline is { } declared)
        {
            return (declared, HeadlineOrigin.Metadata);
        }

        return parsed.Headline is { } own
            ? (UnicodeText.CutAtWord(own, Limits.HeadlineCharacters), parsed.HeadlineOrigin)
            : (PathFacts.Headline(name.Path), HeadlineOrigin.PathName);
    }

    /// <summary>
    /// The dateline with its year worked out: the one that brings its day nearest to the date in the path, or else to the
    /// first upload, so that the same copy sent again in another year is still the same.
    /// </summary>
    private static Dateline? DatelineOf(ParsedArticle parsed, DateOnly reference) =>
        parsed.Dateline is { } dateline
            ? new Dateline(dateline.Place, dateline.Date?.Nearest(reference), dateline.Agency)
            : null;

    private static (DateTimeOffset Published, PublishedOrigin Origin) Published(DroppedFile file, BlobMetadata metadata, Dateline? dateline, DateOnly? pathDate, Article? current)
    {
        if (metadata.Published is { } declared)
        {
            return (declared, PublishedOrigin.Metadata);
        }

        if (dateline?.Date is { } filed)
        {
            return (IsoTime.StartOf(filed), PublishedOrigin.Content);
        }

        if (pathDate is { } filedUnder)
        {
            return (IsoTime.StartOf(filedUnder), PublishedOrigin.Path);
        }

        // A correction does not publish anew: without a date of its own it keeps the first one's.
        return current is { PublishedOrigin: PublishedOrigin.Upload }
            ? (current.Published, PublishedOrigin.Upload)
            : (file.Dropped, PublishedOrigin.Upload);
    }

    private static IReadOnlyList<T>? Known<T>(IReadOnlyList<T> list) => list.Count > 0 ? list : null;
}
