namespace Ingest.Parsing;

/// <summary>What announces a format without proving it.</summary>
/// <param name="mediaTypes">Media types in lower case, without parameters: <c>text/html</c>.</param>
/// <param name="extensions">File name extensions in lower case, without the dot: <c>html</c>.</param>
public sealed class FormatHints(string[] mediaTypes, string[] extensions)
{
    /// <summary>Whether a media type, as <see cref="SourceFile.MediaType"/> has it, announces the format.</summary>
    public bool HasMediaType(string? mediaType) => mediaType is not null && mediaTypes.Contains(mediaType);

    /// <summary>Whether an extension, as <see cref="SourceFile.Extension"/> has it, announces the format.</summary>
    public bool HasExtension(string? extension) => extension is not null && extensions.Contains(extension);
}
