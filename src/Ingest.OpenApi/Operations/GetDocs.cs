using Ingest.OpenApi.Parts;

namespace Ingest.OpenApi.Operations;

internal static class GetDocs
{
    public static Operation Description { get; } = new(
        "GetDocs",
        Tags.Service,
        "Read this document",
        "The reference, as a page. It works offline: nothing of it comes from another host.")
    {
        Answer = _ => new Answer(200, "The page.") { Contents = [Page.Content("Ingest")], Headers = Page.Headers },
        NeedsStorage = false,
    };
}
