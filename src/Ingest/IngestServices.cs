using Azure.Core.Pipeline;
using FluentValidation;
using Ingest.Feeds;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.Maintenance;
using Ingest.Parsing.Languages;
using Ingest.Queries;
using Ingest.Representations;
using Ingest.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest;

/// <summary>Registers Ingest, for whichever host runs its functions.</summary>
public static class IngestServices
{
    /// <summary>Adds all that the function classes ask for.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestOptions>()
            .Bind(configuration.GetSection(IngestOptions.Section))
            .Validate(options => options.PublicAddress is null or { IsAbsoluteUri: true, Scheme: "https" or "http" }, "Ingest:PublicAddress must be an absolute address that begins with https:// or http://.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<IngestOptions>, IngestOptionsValidator>();
        services.AddOptions<Dictionary<string, PublisherOptions>>()
            .Bind(configuration.GetSection(PublisherOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<Dictionary<string, PublisherOptions>>, PublisherOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton(provider => new StorageConnection(configuration, provider.GetServices<HttpPipelinePolicy>()));
        services.AddSingleton(provider => provider.GetRequiredService<StorageConnection>().CreateTableClient());
        services.AddSingleton(provider => provider.GetRequiredService<StorageConnection>().CreateBlobClient());
        services.AddSingleton<IngestTables>();
        services.AddSingleton<ArticleBlobs>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<ArticleLists>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<FingerprintStore>();
        services.AddSingleton<PublisherCounts>();
        services.AddSingleton<PublisherCountLedger>();
        services.AddSingleton<PublisherStore>();
        services.AddSingleton<ReceiptStore>();
        services.AddSingleton<UploadLists>();
        services.AddSingleton<UploadLinks>();
        services.AddSingleton<StorageHealth>();
        services.AddHostedService<StoragePreparation>();

        services.AddSingleton<PublisherTimeZones>();
        services.AddSingleton<LanguageDetector>();
        services.AddSingleton<ArticleComposer>();
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<ArticlePublication>();
        services.AddSingleton<ArticleLifecycle>();
        services.AddSingleton<ArticleIngestion>();

        services.AddSingleton<FileCheck>();
        services.AddSingleton<FingerprintCheck>();
        services.AddSingleton<ArticleCheck>();
        services.AddSingleton<ListCheck>();
        services.AddSingleton<UploadCheck>();
        services.AddSingleton<CountCheck>();
        services.AddSingleton(provider => new Reconciliation([
            provider.GetRequiredService<FileCheck>(),
            provider.GetRequiredService<FingerprintCheck>(), // Before articles: by it they are judged.
            provider.GetRequiredService<ArticleCheck>(),
            provider.GetRequiredService<ListCheck>(),
            provider.GetRequiredService<UploadCheck>(),
            provider.GetRequiredService<CountCheck>(), // After receipts: they are what it counts.
        ]));
        services.AddSingleton<NightlyReconciliation>();

        services.AddSingleton<Responder>();
        services.AddSingleton<NextLink>();
        services.AddSingleton<ApiAddress>();
        services.AddSingleton<ArticleRepresentations>();
        services.AddSingleton<IValidator<ListArticlesRequest>, ListArticlesValidator>();
        services.AddSingleton<VersionReader>();
        services.AddSingleton<IValidator<GetArticleRequest>, GetArticleValidator>();
        services.AddSingleton<IValidator<GetVersionRequest>, GetVersionValidator>();
        services.AddSingleton<IValidator<ListVersionsRequest>, ListVersionsValidator>();
        services.AddSingleton<IValidator<ListChangesRequest>, ListChangesValidator>();
        services.AddSingleton<IValidator<WithdrawArticleRequest>, WithdrawArticleValidator>();
        services.AddSingleton<IValidator<RetryUploadRequest>, RetryUploadValidator>();
        services.AddSingleton<IValidator<ReconcileRequest>, ReconcileValidator>();
        services.AddSingleton<IValidator<GetUploadRequest>, GetUploadValidator>();
        services.AddSingleton<IValidator<ListUploadsRequest>, ListUploadsValidator>();
        services.AddSingleton<IValidator<CreateUploadLinkRequest>, CreateUploadLinkValidator>();
        services.AddSingleton<IValidator<ListPublishersRequest>, ListPublishersValidator>();
        services.AddSingleton<IValidator<GetPublisherRequest>, GetPublisherValidator>();
        services.AddSingleton<FeedComposer>();
        services.AddSingleton<IValidator<GetFeedRequest>, GetFeedValidator>();
        return services;
    }
}
