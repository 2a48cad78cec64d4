using System.Globalization;
using Ingest.Articles;

namespace Ingest.Ingestion;

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

    public static Problem Undecodable(long offset, string encoding) => new(
        "undecodable",
        $"Byte {Number(offset)} of the file, counted from 0, is no character in {encoding}, nor is the file in any other known encoding. Export the article as UTF-8.");

    public static Problem Charset(string contradiction) => new(
        "charset",
        contradiction);

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

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Shown(string text) => UnicodeText.CutAtWord(SafeText.OneLine(text), 80);
}
