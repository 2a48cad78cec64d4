namespace Ingest.OpenApi.Parts;

/// <summary>The groups that operations are shown in.</summary>
internal static class Tags
{
    public const string Articles = "Articles";
    public const string Changes = "Changes";
    public const string Feeds = "Feeds";
    public const string Publishers = "Publishers";
    public const string Uploads = "Uploads";
    public const string Maintenance = "Maintenance";
    public const string Service = "Service";

    /// <summary>Each group with what is in it, in the order that they are shown in.</summary>
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        (Articles, "Articles, their lists, and their versions."),
        (Changes, "What became of all articles, for those who keep a copy."),
        (Feeds, "The newest articles, for feed readers."),
        (Publishers, "Who drops articles."),
        (Uploads, "For publishers: links to drop files with, and what became of those that were dropped."),
        (Maintenance, "For those who run the service."),
        (Service, "The service itself: whether it is ready, and how it is used."),
    ];
}
