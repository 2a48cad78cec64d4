namespace Ingest.Docs;

/// <summary>The description of the API, for programs and for people.</summary>
public static class Reference
{
    /// <summary>
    /// Nothing from another host, and no script in the page. Scalar puts three style sheets into it, which are named by their hashes; a
    /// test opens the page, and sees whether another version has others. It also writes attributes <c>style</c>, such as the number of
    /// lines of an example: those depend on what is shown, so no hash can name them, and attributes take no nonce.
    /// </summary>
    private const string SecurityPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "style-src-attr 'unsafe-inline'; style-src-elem 'self'"
        + " 'sha256-St8O8YusCkYeC9X2ma3nlCP1u4+35DgBPOzt1kBwxsM='"
        + " 'sha256-l/2OpPg0d+2VLTLgwjf5mQo2CYwHDEqdj5TjbfEyVJI='"
        + " 'sha256-T13Uev3xCax2N28XaoAE8DOzQZKvPp7ZQVAi1iRREjo='";

    private static readonly Lazy<DocsFile> LazyDocument = new(() => DocsFile.Embedded("openapi.json", "application/json"));
    private static readonly Lazy<DocsFile> LazyPage = new(() => DocsFile.EmbeddedPage("reference.html", SecurityPolicy));

    /// <summary>The OpenAPI document, as <c>Ingest.OpenApi</c> writes it.</summary>
    public static DocsFile Document => LazyDocument.Value;

    /// <summary>The page that shows it.</summary>
    public static DocsFile Page => LazyPage.Value;
}
