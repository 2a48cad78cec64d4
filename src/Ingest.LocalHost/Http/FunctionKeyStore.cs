using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.LocalHost.Http;

/// <summary>Keeps the keys where the real host does, in the container <c>azure-webjobs-secrets</c>, so that they outlive a restart.</summary>
internal sealed class FunctionKeyStore(BlobServiceClient storage)
{
    private const string Folder = "localhost";

    /// <summary>As long as the real host's keys: 40 bytes are 56 characters of base64url.</summary>
    private const int KeyBytes = 40;

    private readonly BlobContainerClient _container = storage.GetBlobContainerClient("azure-webjobs-secrets");

    /// <summary>Reads the keys, making those that aren't there.</summary>
    public async Task<FunctionKeys> LoadAsync(IEnumerable<HttpFunction> functions, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var host = await LoadAsync("host", () => new HostSecrets(NewKey("master"), [NewKey("default")], []), cancellationToken);
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var function in functions.Where(function => function.Level != AuthorizationLevel.Anonymous))
        {
            var secrets = await LoadAsync(function.Name.ToLowerInvariant(), () => new FunctionSecrets([NewKey("default")]), cancellationToken);
            keys.Add(function.Name, secrets.Keys[0].Value);
        }

        return new FunctionKeys(host.MasterKey.Value, host.FunctionKeys[0].Value, keys);
    }

    private async Task<T> LoadAsync<T>(string name, Func<T> create, CancellationToken cancellationToken)
    {
        var blob = _container.GetBlobClient($"{Folder}/{name}.json");
        try
        {
            var fresh = create();
            var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await blob.UploadAsync(BinaryData.FromObjectAsJson(fresh, Secret.Json), onlyNew, cancellationToken);
            return fresh;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            var kept = await blob.DownloadContentAsync(cancellationToken);
            return kept.Value.Content.ToObjectFromJson<T>(Secret.Json)!;
        }
    }

    private static Secret NewKey(string name) => new(name, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)).Replace('+', '-').Replace('/', '_').TrimEnd('='), Encrypted: false);
}
