using Ingest.OpenApi.Parts;

namespace Ingest.OpenApi.Operations;

/// <summary>What is told of each function that answers requests, in the order that it is shown in.</summary>
internal static class AllOperations
{
    public static IReadOnlyList<Operation> List { get; } =
    [
        ListArticles.Description,
        GetArticle.Description,
        WithdrawArticle.Description,
        ListVersions.Description,
        GetVersion.Description,
        ListChanges.Description,
        GetFeed.Description,
        ListPublishers.Description,
        GetPublisher.Description,
        CreateUploadLink.Description,
        ListUploads.Description,
        GetUpload.Description,
        RetryUpload.Description,
        Reconcile.Description,
        GetHealth.Description,
        GetOpenApi.Description,
        GetDocs.Description,
        GetDocsAsset.Description,
        GetProblemPage.Description,
    ];
}
