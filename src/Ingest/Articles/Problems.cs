using System.Globalization;

namespace Ingest.Articles;

/// <summary>Every problem and warning that a receipt can hold, with its code and its words.</summary>
public static class Problems
{
    public static Problem BadPublisher(string publisher) => new(
        "bad-publisher",
        $"\"{Shown(publisher)}\" is no publisher's name. Drop the file in a folder whose name is {PublisherName.Rule}.");

    public static Problem NoFolder(string file) => new(
        "bad-path",
        $"\"{Shown(file)}\" lies at the root of the container. Drop it in the publisher's folder: {{publisher}}/{Shown(file)}.");

    public static Problem PathTooLong(int characters) => new(
        "bad-path",
        $"The path has {Number(characters)} characters; at most {Number(Limits.PathCharacters)} are allowed. Shorten the names of folders or file.");

    public static Problem PathCharacters() => new(
        "bad-path",
        "The path holds control characters, a backslash, or an empty, \".\" or \"..\" segment. Rename the file.");

    public static Problem Empty() => new(
        "empty",
        "The file has no bytes. Drop it again with its text.");

    public static Problem TooLarge(long bytes) => new(
        "too-large",
        $"The file has {Number(bytes)} bytes; at most {Number(Limits.BlobBytes)} (4 MiB) are allowed. Drop the article's text alone, without images or video.");

    public static Problem NotText(string what) => new(
        "not-text",
        $"The file is {what}, not text. Export the article as text and drop that.");

    public static Problem Malformed(string kind, string what, int line, int column) => new(
        $"malformed-{kind.ToLowerInvariant()}",
        $"The file is broken {kind}, at line {Number(line)}, column {Number(column)}: {Shown(what)}. Export it again, whole.");

    public static Problem Malformed(string kind, string what) => new(
        $"malformed-{kind.ToLowerInvariant()}",
        $"The file is broken {kind}: {Shown(what)}. Export it again, whole.");

    public static Problem UnknownFormat(string what) => new(
        "unknown-format",
        $"The file is {Shown(what)}, which is none of the formats that are read. The README lists them; drop the article in one of those.");

    public static Problem NotAnArticle(string what) => new(
        "not-an-article",
        $"The file holds {Shown(what)}, not the text of an article. Drop the text item itself.");

    public static Problem ManyArticles(int articles) => new(
        "many-articles",
        $"The file holds {Number(articles)} articles. Drop one file per article, so that each has its own path.");

    public static Problem FormatMismatch(string declared, string format) => new(
        "format-mismatch",
        $"{declared} does not go with the content, which was read as {format}. Correct it, or leave it out.");

    public static Problem BadField(string field, string rule) => new(
        "bad-field",
        $"The document's {Shown(field)} was passed over: it must be {rule}.");

    public static Problem BrokenFrontMatter(int line) => new(
        "bad-field",
        $"The front matter is no valid YAML at line {Number(line)}, and was read line by line. Put values that hold a colon or a sign of YAML in quotation marks.");

    public static Problem BadEmbargo(string written) => new(
        "bad-field",
        $"The document is under an embargo whose end cannot be read: \"{Shown(written)}\". Nothing is shown of it. Write the day and the time, best as 2026-05-24T09:30:00Z, and drop the file again.");

    public static Problem UnreadableField(string field, string rule) => new(
        "bad-field",
        $"The document's {Shown(field)} cannot be read, so nobody knows whether it may be published: it must be {rule}. Correct it and drop the file again.");

    public static Problem Withheld() => new(
        "withheld",
        "The document says that it is withheld: it is stored, and nobody can read it until a usable version is dropped.");

    public static Problem StillWithdrawn() => new(
        "still-withdrawn",
        "The article was withdrawn on request, and the file says the same as before: it stays withdrawn. Other text or other facts bring it back.");

    public static Problem StorageFailed() => new(
        "failed",
        "Storage did not answer while the file was being ingested. It is tried again; there is nothing to do.");

    public static Problem Unexpected() => new(
        "failed",
        "Something unexpected happened while the file was being ingested. It is tried again; if it stays so, tell those who run the service.");

    public static Problem Undecodable(long offset, string encoding) => new(
        "undecodable",
        $"Byte {Number(offset)} of the file, counted from 0, is no character in {encoding}, nor is the file in any other known encoding. Export the article as UTF-8.");

    public static Problem CharsetMismatch(string contradiction) => new(
        "charset-mismatch",
        contradiction);

    public static Problem MoreWarnings(int more) => new(
        "more-warnings",
        $"There are {Number(more)} more warnings than are listed here.");

    public static Problem NoText() => new(
        "no-text",
        "The file has no words in it. Drop it again with the article's text.");

    public static Problem TooLong(int characters) => new(
        "too-long",
        $"The text has {Number(characters)} characters; at most {Number(Limits.TextCharacters)} are allowed. Split it into several articles.");

    public static Problem TooManyBlocks(int blocks) => new(
        "too-many-blocks",
        $"The text has {Number(blocks)} paragraphs and other blocks; at most {Number(Limits.Blocks)} are allowed. Split it into several articles.");

    public static Problem Deleted() => new(
        "deleted",
        "The file was deleted before it could be read. Drop it again if it was meant to be published.");

    public static Problem BadMetadata(string key, string rule) => new(
        "bad-metadata",
        $"The metadata x-ms-meta-{key} cannot be used: it must be {rule}.");

    public static Problem MisspeltMetadata(string key, string meant) => new(
        "bad-metadata",
        $"The metadata x-ms-meta-{Shown(key)} is not known; did you mean x-ms-meta-{meant}?");

    public static Problem BadContentLanguage() => new(
        "bad-metadata",
        $"The Content-Language cannot be used: it must be {LanguageTag.Rule}.");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Shown(string text) => UnicodeText.CutAtWord(SafeText.OneLine(text), 80);
}
