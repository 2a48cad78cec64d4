namespace Ingest.Storage;

/// <summary>A link that takes one upload.</summary>
/// <param name="Address">The link. Whoever has it can use it: it must not be logged.</param>
/// <param name="Expires">When it ends.</param>
public sealed record UploadLink(Uri Address, DateTimeOffset Expires);
