extern alias ScalarPackage;

using System.IO.Compression;
using ScalarPackage::Scalar.AspNetCore;

namespace Ingest.Docs;

/// <summary>What the pages are made of: <c>/docs/assets/{file}</c>.</summary>
public static class DocsAssets
{
    /// <summary>The style sheet of all pages.</summary>
    public const string StyleSheet = "docs.css";

    private const string JavaScript = "text/javascript; charset=utf-8";

    private static readonly Dictionary<string, Lazy<DocsFile>> Files = new(StringComparer.Ordinal)
    {
        [StyleSheet] = new(() => DocsFile.Embedded(StyleSheet, "text/css; charset=utf-8")),
        ["reference.js"] = new(() => DocsFile.Embedded("reference.js", JavaScript)),
        ["scalar.js"] = new(ReadScalar),
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => Files.Keys;

    /// <summary>A file by its name.</summary>
    /// <returns>Null when there is none.</returns>
    public static DocsFile? Find(string name) => Files.GetValueOrDefault(name)?.Value;

    /// <summary>Scalar, which renders the reference. Its package holds it packed with gzip.</summary>
    private static DocsFile ReadScalar()
    {
        using var packed = typeof(ScalarOptions).Assembly.GetManifestResourceStream("ScalarStaticAssets.scalar.js")!;
        using var script = new GZipStream(packed, CompressionMode.Decompress);
        return DocsFile.Read(script, JavaScript);
    }
}
