using Ingest.Http;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class StorageConnectionTests(AzuriteFixture azurite)
{
    [Fact]
    public void AConnectionStringIsUsedAsItIs()
    {
        var storage = azurite.NewAccount();
        var connection = Connection(("Storage", storage));

        Assert.StartsWith("http://127.0.0.1:", connection.CreateTableClient().Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:", connection.CreateBlobClient().Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managedidentity", "6d5f3c9a-0000-0000-0000-000000000000")]
    [InlineData("managedidentity", null)]
    [InlineData(null, null)]
    public void AnIdentityNeedsTheServicesAddresses(string? credential, string? clientId)
    {
        var connection = Connection(
            ("Storage:tableServiceUri", "https://acme.table.core.windows.net"),
            ("Storage:blobServiceUri", "https://acme.blob.core.windows.net"),
            ("Storage:credential", credential),
            ("Storage:clientId", clientId));

        Assert.Equal("acme.table.core.windows.net", connection.CreateTableClient().Uri.Host);
        Assert.Equal("acme.blob.core.windows.net", connection.CreateBlobClient().Uri.Host);
    }

    [Fact]
    public void AMissingSettingIsNamed()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Connection().CreateTableClient());

        Assert.Equal("Set Storage to a connection string, or Storage__tableServiceUri to the address of the service.", failure.Message);
    }

    [Fact]
    public void TablesCarryTheirPrefix()
    {
        using var services = Services(("Storage", azurite.NewAccount()), ("Ingest:TablePrefix", "Evening"));

        Assert.Equal(["EveningArticles", "EveningArticleLists", "EveningChanges", "EveningFingerprints", "EveningMaintenance", "EveningPublishers", "EveningUploads"], services.GetRequiredService<IngestTables>().All.Select(table => table.Name));
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("with-hyphen")]
    [InlineData("x1234567890123456789012345678901234567890")]
    public void ABadPrefixIsRefusedByName(string prefix)
    {
        using var services = Services(("Storage", azurite.NewAccount()), ("Ingest:TablePrefix", prefix));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IngestTables>());

        Assert.Contains("Ingest:TablePrefix must be a letter followed by at most 39 letters or digits.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("news.example")]
    [InlineData("ftp://news.example")]
    public void APublicAddressThatIsNoneIsRefusedByName(string address)
    {
        using var services = Services(("Storage", azurite.NewAccount()), ("Ingest:PublicAddress", address));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<NextLink>().After(new DefaultHttpContext().Request, "x"));

        Assert.Contains("Ingest:PublicAddress must be an absolute address that begins with https:// or http://.", failure.Message, StringComparison.Ordinal);
    }

    private static StorageConnection Connection(params (string Key, string? Value)[] settings) => new(Configuration(settings), []);

    private static ServiceProvider Services(params (string Key, string? Value)[] settings) =>
        new ServiceCollection().AddLogging().AddIngest(Configuration(settings)).BuildServiceProvider();

    private static IConfigurationRoot Configuration((string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
}
