using Ingest.LocalHost;
using Xunit;

namespace Ingest.Tests.LocalHost;

public sealed class HostJsonTests
{
    [Fact]
    public void AnEmptyFileMeansTheRealHostsDefaults()
    {
        using var file = new HostJsonFile("{}");

        Assert.Equal(new HostJson("api", 5, 8 * Environment.ProcessorCount, new QueueSettings(16, 5, TimeSpan.Zero)), HostJson.Read(file.Path));
    }

    [Fact]
    public void TheSettingsOfQueuesAreRead()
    {
        using var file = new HostJsonFile("""{ "extensions": { "queues": { "batchSize": 32, "maxDequeueCount": 1, "visibilityTimeout": "00:00:30" } } }""");

        Assert.Equal(new QueueSettings(32, 1, TimeSpan.FromSeconds(30)), HostJson.Read(file.Path).Queues);
    }

    [Fact]
    public void TheFileOfTheRepositoryIsTheOneInUse() =>
        Assert.Equal(("api", 5), (HostJson.Read(new LocalHostOptions().HostJson).RoutePrefix, HostJson.Read(new LocalHostOptions().HostJson).PoisonBlobThreshold));

    [Theory]
    [InlineData("nonsense", "host.json is not valid: ")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "a/{b" } } }""", "host.json is not valid: ")]
    [InlineData("""{ "extensions": [] }""", "host.json is not valid: ")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": 1 } } }""", "host.json is not valid: ")]
    [InlineData("""{ "extensions": { "blobs": { "poisonBlobThreshold": 0 } } }""", "host.json is not valid: extensions.blobs.poisonBlobThreshold has to be 1 or more.")]
    [InlineData("""{ "extensions": { "blobs": { "maxDegreeOfParallelism": 1.5 } } }""", "host.json is not valid: ")]
    [InlineData("""{ "extensions": { "queues": { "batchSize": 33 } } }""", "host.json is not valid: extensions.queues.batchSize has to be 1 to 32.")]
    [InlineData("""{ "extensions": { "queues": { "maxDequeueCount": 0 } } }""", "host.json is not valid: extensions.queues.maxDequeueCount has to be 1 or more.")]
    [InlineData("""{ "extensions": { "queues": { "visibilityTimeout": "-00:00:01" } } }""", "host.json is not valid: extensions.queues.visibilityTimeout has to be hh:mm:ss, at most 7 days.")]
    [InlineData("""{ "extensions": { "queues": { "visibilityTimeout": "soon" } } }""", "host.json is not valid: extensions.queues.visibilityTimeout has to be hh:mm:ss, at most 7 days.")]
    public void AFileThatSaysSomethingImpossibleIsRefused(string json, string sentence)
    {
        using var file = new HostJsonFile(json);

        Assert.StartsWith(sentence, Assert.Throws<StartException>(() => HostJson.Read(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileIsRefused() =>
        Assert.StartsWith("host.json can't be read: ", Assert.Throws<StartException>(() => HostJson.Read("no-such-host.json")).Message, StringComparison.Ordinal);
}
