namespace Ingest.Http;

/// <summary>
/// The values of <c>Cache-Control</c>. All that needs a key is <c>private</c>: a shared cache does not know the header in which
/// it comes, and would give it to anybody.
/// </summary>
public static class Caching
{
    /// <summary>
    /// Articles, versions, changes, receipts: keep it, but ask each time. An article may be withdrawn at any moment, its versions with
    /// it, and must be gone at once; being told that nothing has changed costs one storage request.
    /// </summary>
    public const string Revalidate = "private, no-cache";

    /// <summary>
    /// Lists: good for ten seconds, in which a reader who goes back and forth asks once. A withdrawn article is still listed for so
    /// long, but can no longer be read.
    /// </summary>
    public const string Briefly = "private, max-age=10";

    /// <summary>Errors, health, and answers to what was done: true of this moment alone.</summary>
    public const string Never = "no-store";
}
