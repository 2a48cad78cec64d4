using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Encodings;

namespace Ingest.Ingestion;

/// <summary>Makes an article of a dropped file, or says why it cannot be one.</summary>
public sealed class ArticleReader(ArticleComposer composer, PublisherTimeZones zones)
{
    /// <summary>Reads the file. Never throws, whatever is in it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="current">The article's current version, whose times and number the next one follows.</param>
    /// <param name="now">The time of the next one.</param>
    public ReadArticle Read(DroppedFile file, Article? current, DateTimeOffset now)
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
            // A package such as DOCX has no text until its parser unpacks it.
            var package = SourceOf(file, "");
            return ArticleFormats.Recognize(package) is { } unpacker
                ? Read(file, package, unpacker, text: null, current, now)
                : ReadArticle.Rejected(Problems.NotText(kind));
        }

        var decoding = TextDecoder.Decode(file.Content.Span, SourceFile.CharsetOf(file.ContentType));
        if (decoding.Text is not { } decoded)
        {
            return ReadArticle.Rejected(decoding.Undecodable is { } at ? Problems.Undecodable(at.Offset, at.Encoding) : Problems.NotText("binary data"));
        }

        var source = SourceOf(file, decoded.Text);
        return ArticleFormats.Recognize(source) is { } parser
            ? Read(file, source, parser, decoding, current, now)
            : ReadArticle.Rejected(Problems.NoText());
    }

    private static SourceFile SourceOf(DroppedFile file, string text) => new(file.Content, text)
    {
        MediaType = SourceFile.MediaTypeOf(file.ContentType),
        Extension = SourceFile.ExtensionOf(file.Name.Path),
    };

    private ReadArticle Read(DroppedFile file, SourceFile source, IArticleParser parser, DecodeResult? text, Article? current, DateTimeOffset now)
    {
        var result = parser.Parse(source);
        if (!result.IsArticle)
        {
            return ReadArticle.Rejected(result.Problem);
        }

        var parsed = result.Article;
        var origin = new ArticleSource(file.Name.Full, file.ETag, file.ContentType, parser.Format, text?.Text?.Encoding, file.Bytes);
        IReadOnlyList<Problem> contradictions = [.. text?.Warning is { } mismatch ? [Problems.CharsetMismatch(mismatch)] : Array.Empty<Problem>(), .. ArticleFormats.Contradictions(source, parser)];
        if (parsed.Release == ReleaseStatus.Canceled)
        {
            var withdrawal = new Withdrawal(now, WithdrawalOrigin.Document);
            return new ReadArticle(current is null ? null : ArticleComposer.Withdraw(current, withdrawal) with { Source = origin }, [], contradictions);
        }

        if (FaultOf(parsed) is { } fault)
        {
            return ReadArticle.Rejected(fault);
        }

        var zone = zones.Of(file.Name.Publisher);
        var metadata = BlobMetadata.Read(file, zone);
        var document = DocumentFacts.Read(parsed, zone);
        return metadata.Problems.Concat(document.Problems).ToArray() is { Length: > 0 } problems
            ? ReadArticle.Rejected(problems)
            : new ReadArticle(
                composer.Compose(file, origin, metadata, document, zone, current, now),
                [],
                [.. contradictions, .. document.Warnings, .. metadata.Warnings]);
    }

    private static Problem? FaultOf(ParsedArticle parsed)
    {
        if (WordCounter.Count(parsed.Blocks) == 0)
        {
            return Problems.NoText();
        }

        if (parsed.Blocks.Sum(block => block.Text.Length) is var characters and > Limits.TextCharacters)
        {
            return Problems.TooLong(characters);
        }

        return parsed.Blocks.Count > Limits.Blocks ? Problems.TooManyBlocks(parsed.Blocks.Count) : null;
    }
}
