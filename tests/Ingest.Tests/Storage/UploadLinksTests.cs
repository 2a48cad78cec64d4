using System.Globalization;
using System.Web;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Ingest.Articles;
using Ingest.Storage;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>With an identity in the place of the account's key, links are signed with a key that storage gives it.</summary>
public sealed class UploadLinksTests
{
    private static readonly BlobName Name = new("acme", "a.txt");

    [Fact]
    public async Task AnIdentitySignsWithAKeyOfItsOwnForOneFileOverHttpsAlone()
    {
        var time = new SettableTime();
        var (links, _) = Open(time);

        var link = await links.CreateAsync(Name, TestContext.Current.CancellationToken);

        Assert.Equal("https://northwire.blob.example/articles/acme/a.txt", link.Address.GetLeftPart(UriPartial.Path));
        var query = HttpUtility.ParseQueryString(link.Address.Query);
        Assert.Equal(("https", "b", "cw"), (query["spr"], query["sr"], query["sp"]));
        Assert.Equal(("00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"), (query["skoid"], query["sktid"]));
        Assert.Equal(link.Expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), query["se"]);
        Assert.InRange(link.Expires, time.GetUtcNow() + UploadLinks.Life - TimeSpan.FromMinutes(1), time.GetUtcNow() + UploadLinks.Life);
        Assert.Null(query["st"]);
        Assert.NotNull(query["sig"]);
    }

    [Fact]
    public async Task TheKeyIsAskedForOnceAndAgainBeforeALinkWouldOutliveIt()
    {
        var time = new SettableTime();
        var (links, service) = Open(time);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => links.CreateAsync(Name, TestContext.Current.CancellationToken)));
        Assert.Equal(1, service.KeysGiven);

        time.Advance(TimeSpan.FromHours(2) - UploadLinks.Life - TimeSpan.FromMinutes(1));
        await links.CreateAsync(Name, TestContext.Current.CancellationToken);
        Assert.Equal(1, service.KeysGiven);

        time.Advance(TimeSpan.FromMinutes(2));
        var link = await links.CreateAsync(Name, TestContext.Current.CancellationToken);
        Assert.Equal(2, service.KeysGiven);
        Assert.True(DateTimeOffset.Parse(HttpUtility.ParseQueryString(link.Address.Query)["ske"]!, CultureInfo.InvariantCulture) >= link.Expires);
    }

    private static (UploadLinks Links, KeyService Service) Open(TimeProvider time)
    {
        var service = new KeyService();
        var options = new BlobClientOptions();
        options.AddPolicy(service, HttpPipelinePosition.PerCall);
        var client = new BlobServiceClient(new Uri("https://northwire.blob.example"), new AnyToken(), options);
        return (new UploadLinks(client, new ArticleBlobs(client), time), service);
    }

    /// <summary>An identity that everybody believes.</summary>
    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Answers in the place of storage, as https://learn.microsoft.com/rest/api/storageservices/get-user-delegation-key says.</summary>
    private sealed class KeyService : HttpPipelinePolicy
    {
        private int _keysGiven;

        public int KeysGiven => _keysGiven;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Assert.Equal("?restype=service&comp=userdelegationkey", message.Request.Uri.Query);
            using var body = new MemoryStream();
            await message.Request.Content!.WriteToAsync(body, message.CancellationToken);
            body.Position = 0;
            var expiry = XDocument.Load(body).Descendants("Expiry").Single().Value;
            Interlocked.Increment(ref _keysGiven);
            message.Response = new GivenKey($"""
                <?xml version="1.0" encoding="utf-8"?>
                <UserDelegationKey>
                  <SignedOid>00000000-0000-0000-0000-000000000001</SignedOid>
                  <SignedTid>00000000-0000-0000-0000-000000000002</SignedTid>
                  <SignedStart>2020-01-01T00:00:00Z</SignedStart>
                  <SignedExpiry>{expiry}</SignedExpiry>
                  <SignedService>b</SignedService>
                  <SignedVersion>2020-12-06</SignedVersion>
                  <Value>a2V5</Value>
                </UserDelegationKey>
                """);
        }
    }
}
