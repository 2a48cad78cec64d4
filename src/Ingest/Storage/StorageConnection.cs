using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Ingest.Storage;

/// <summary>
/// The storage account, as the setting <c>Storage</c> names it, in the forms that the Functions host reads too: a
/// connection string; or <c>Storage__tableServiceUri</c> and <c>Storage__blobServiceUri</c> with
/// <c>Storage__credential=managedidentity</c> and, for a user-assigned identity, <c>Storage__clientId</c>.
/// </summary>
/// <param name="configuration">The application's settings.</param>
/// <param name="policies">Added to every client, run once for each request that is sent.</param>
public sealed class StorageConnection(IConfiguration configuration, IEnumerable<HttpPipelinePolicy> policies)
{
    /// <summary>The name of the setting, and of the connection in the blob trigger.</summary>
    public const string Name = "Storage";

    /// <summary>Longest wait for one answer, before the client library's own retries. The largest file takes well under a second.</summary>
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(20);

    private readonly IConfigurationSection _section = configuration.GetSection(Name);

    /// <summary>A client for the account's tables.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public TableServiceClient CreateTableClient()
    {
        var options = WithPolicies(new TableClientOptions());
        return _section.Value is { Length: > 0 } connectionString
            ? new TableServiceClient(connectionString, options)
            : new TableServiceClient(ServiceUri("tableServiceUri"), Credential(), options);
    }

    /// <summary>A client for the account's blobs.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public BlobServiceClient CreateBlobClient()
    {
        var options = WithPolicies(new BlobClientOptions());
        return _section.Value is { Length: > 0 } connectionString
            ? new BlobServiceClient(connectionString, options)
            : new BlobServiceClient(ServiceUri("blobServiceUri"), Credential(), options);
    }

    private TOptions WithPolicies<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.NetworkTimeout = NetworkTimeout;
        foreach (var policy in policies)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return options;
    }

    private Uri ServiceUri(string key) =>
        Uri.TryCreate(_section[key], UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException($"Set {Name} to a connection string, or {Name}__{key} to the address of the service.");

    private TokenCredential Credential()
    {
        if (!string.Equals(_section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase))
        {
            return new DefaultAzureCredential();
        }

        return new ManagedIdentityCredential(_section["clientId"] is { Length: > 0 } clientId
            ? ManagedIdentityId.FromUserAssignedClientId(clientId)
            : ManagedIdentityId.SystemAssigned);
    }
}
