using Microsoft.AspNetCore.StaticFiles;

namespace Ingest.LocalHost;

/// <summary>The content type of a file, by its extension.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new(new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings, StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = "text/markdown",
    });

    public static string OfFile(string path) => Known.TryGetContentType(path, out var type) ? type : "application/octet-stream";
}
