namespace Ingest.OpenApi.Parts;

/// <summary>An answer that is no error.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Description">What it says.</param>
internal sealed record Answer(int Status, string Description)
{
    /// <summary>Its body, once for each media type that can be asked for.</summary>
    public IReadOnlyList<Content> Contents { get; init; } = [];

    /// <summary>The headers that it carries.</summary>
    public IReadOnlyList<Header> Headers { get; init; } = [];
}
