using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>
/// Makes links that take the upload of one file and nothing else: shared access signatures, which storage checks by itself. They are
/// signed with the account's key where the connection has one, and else with a key that storage gives to this service's identity.
/// </summary>
#pragma warning disable CA1001 // A semaphore that is only waited for asynchronously holds nothing that would have to be let go.
public sealed class UploadLinks(BlobServiceClient service, ArticleBlobs blobs, TimeProvider time)
#pragma warning restore CA1001
{
    /// <summary>How long a link can be used: long enough to send the largest file over a bad line, short enough for what may end up in a log.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long an identity's key is asked for. A link dies with the key that signed it, and a key can be taken back only with all
    /// others of the account (at most 7 days: https://learn.microsoft.com/rest/api/storageservices/get-user-delegation-key).
    /// </summary>
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private UserDelegationKey? _key;

    /// <summary>A link to upload a file: no storage request, but one every few hours where an identity is used.</summary>
    public async Task<UploadLink> CreateAsync(BlobName name, CancellationToken cancellationToken)
    {
        var blob = blobs.Open(name);

        // Signatures know whole seconds.
        var now = time.GetUtcNow();
        var expires = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerSecond)) + Life;

        // It has no beginning: it can be used at once, also where storage's clock is behind this one. Create is for what is new,
        // write for what replaces; neither reads, lists or deletes.
        var permissions = new BlobSasBuilder(BlobSasPermissions.Create | BlobSasPermissions.Write, expires)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        var address = blob.CanGenerateSasUri
            ? blob.GenerateSasUri(permissions)
            : blob.GenerateUserDelegationSasUri(permissions, await KeyAsync(expires, cancellationToken));
        return new UploadLink(address, expires);
    }

    /// <summary>A key that is good until a time at least.</summary>
    private async Task<UserDelegationKey> KeyAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_key is null || _key.SignedExpiresOn < until)
            {
                var options = new BlobGetUserDelegationKeyOptions(time.GetUtcNow() + KeyLife);
                _key = (await service.GetUserDelegationKeyAsync(options, cancellationToken)).Value;
            }

            return _key;
        }
        finally
        {
            _turn.Release();
        }
    }
}
