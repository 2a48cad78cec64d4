using Ingest.LocalHost;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.LocalHost.Functions;

public sealed class FunctionDiscoveryTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(typeof(RefusedFunctions.ReturnsString), "it returns Task`1, and the Functions host answers with an empty body to anything but IResult, IActionResult or a task of those.")]
    [InlineData(typeof(RefusedFunctions.ReturnsNothing), "it returns Task, and the Functions host answers with an empty body to anything but IResult, IActionResult or a task of those.")]
    [InlineData(typeof(RefusedFunctions.NoTrigger), "exactly one of its parameters has to carry a trigger: [HttpTrigger], [BlobTrigger], [QueueTrigger] or [TimerTrigger].")]
    [InlineData(typeof(RefusedFunctions.TwoTriggers), "exactly one of its parameters has to carry a trigger: [HttpTrigger], [BlobTrigger], [QueueTrigger] or [TimerTrigger].")]
    [InlineData(typeof(RefusedFunctions.UnknownParameter), "its parameter \"other\" is neither HttpRequest, HttpContext, CancellationToken nor a value of the route \"f/{id}\".")]
    [InlineData(typeof(RefusedFunctions.UnreadableParameter), "its parameter \"id\" is Uri, which a value of the route can't be read as.")]
    [InlineData(typeof(RefusedFunctions.NoRequest), "its [HttpTrigger] parameter \"body\" is String, and has to be HttpRequest.")]
    [InlineData(typeof(RefusedFunctions.UnknownConstraint), "its route \"f/{id:colour}\" has an unknown constraint, \"colour\".")]
    [InlineData(typeof(RefusedFunctions.BadBlobPath), "its blob path \"articles\" is not valid: it has to name a container and a blob, such as articles/{name}.")]
    [InlineData(typeof(RefusedFunctions.UnbindableBlob), "its [BlobTrigger] parameter \"blob\" is Uri, and has to be BlobClient, BlockBlobClient, BlobBaseClient, Stream, BinaryData, byte[] or string.")]
    [InlineData(typeof(RefusedFunctions.UnknownCapture), "its parameter \"other\" is neither a CancellationToken nor a string named like a parameter of the blob path.")]
    [InlineData(typeof(RefusedFunctions.BlobResult), "it returns Task`1, and a blob function has to return Task, ValueTask or, when it isn't async, nothing.")]
    [InlineData(typeof(RefusedFunctions.BadQueueName), "its queue \"blob_deletions\" is no queue's name: 3-63 lower-case letters, digits and single hyphens.")]
    [InlineData(typeof(RefusedFunctions.UnbindableMessage), "its [QueueTrigger] parameter \"message\" is BinaryData, and has to be string.")]
    [InlineData(typeof(RefusedFunctions.UnknownMessageParameter), "its parameter \"count\" is neither the message nor a CancellationToken.")]
    [InlineData(typeof(RefusedFunctions.QueueResult), "it returns Task`1, and a queue function has to return Task, ValueTask or, when it isn't async, nothing.")]
    [InlineData(typeof(RefusedFunctions.MissingQueueConnection), "there is no setting \"Elsewhere\", which its queue trigger's Connection names.")]
    [InlineData(typeof(RefusedFunctions.FiveFields), "its schedule \"30 3 * * *\" is not valid: it has to be six fields, second, minute, hour, day, month and day of the week, such as 0 30 3 * * *.")]
    [InlineData(typeof(RefusedFunctions.NoSuchHour), "its schedule \"0 30 24 * * *\" is not valid: it has to be six fields, second, minute, hour, day, month and day of the week, such as 0 30 3 * * *.")]
    [InlineData(typeof(RefusedFunctions.MissingSchedule), "its schedule \"%Night%\" is not valid: there is no setting \"Night\".")]
    [InlineData(typeof(RefusedFunctions.NeverDue), "its schedule \"0 0 0 30 2 *\" is not valid: it has no time in a hundred years.")]
    [InlineData(typeof(RefusedFunctions.UnbindableTimer), "its [TimerTrigger] parameter \"timer\" is String, and has to be TimerInfo.")]
    [InlineData(typeof(RefusedFunctions.UnknownTimerParameter), "its parameter \"name\" is neither the timer nor a CancellationToken.")]
    [InlineData(typeof(RefusedFunctions.TimerResult), "it returns Task`1, and a timer function has to return Task, ValueTask or, when it isn't async, nothing.")]
    [InlineData(typeof(RefusedFunctions.MissingConnection), "there is no setting \"Elsewhere\", which its blob trigger's Connection names.")]
    public async Task AFunctionThatTheRealHostWouldNotRunIsRefusedByName(Type functions, string reason)
    {
        var refusal = await Assert.ThrowsAsync<StartException>(() => TestHost.StartAsync(azurite.NewAccount(), functions));

        Assert.Equal($"The function F ({functions.FullName}.Run) can't be run: {reason}", refusal.Message);
    }

    [Fact]
    public async Task ARouteThatIsNoneIsRefused()
    {
        var refusal = await Assert.ThrowsAsync<StartException>(() => TestHost.StartAsync(azurite.NewAccount(), typeof(RefusedFunctions.BadRoute)));

        Assert.StartsWith($"The function F ({typeof(RefusedFunctions.BadRoute)}.Run) can't be run: its route \"f/{{id\" is not valid: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameThatIsNoneIsRefused()
    {
        var refusal = await Assert.ThrowsAsync<StartException>(() => TestHost.StartAsync(azurite.NewAccount(), typeof(RefusedFunctions.BadName)));

        Assert.EndsWith("can't be run: its name has to start with a letter, followed by at most 127 letters, digits, - and _.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoFunctionsWithOneNameAreRefused()
    {
        var refusal = await Assert.ThrowsAsync<StartException>(() => TestHost.StartAsync(azurite.NewAccount(), typeof(RefusedFunctions.SameName)));

        var type = typeof(RefusedFunctions.SameName).FullName;
        Assert.Equal($"Two functions are named F: {type}.One and {type}.Two.", refusal.Message);
    }

    [Fact]
    public async Task TwoFunctionsForOneRequestAreRefused()
    {
        var refusal = await Assert.ThrowsAsync<StartException>(() => TestHost.StartAsync(azurite.NewAccount(), typeof(RefusedFunctions.SameRoute)));

        Assert.Equal($"The function G ({typeof(RefusedFunctions.SameRoute).FullName}.Two) can't be run: F answers the same requests, POST F/{{name}}.", refusal.Message);
    }

    [Fact]
    public async Task AConnectionThatIsNoConnectionStringIsRefused()
    {
        var options = TestHost.Options(azurite.NewAccount(), typeof(RefusedFunctions.BadConnection)) with
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Broken"] = "nonsense" },
        };

        var refusal = await Assert.ThrowsAsync<StartException>(() => TestHost.StartAsync(options));

        Assert.StartsWith("The setting \"Broken\" is not a storage connection string", refusal.Message, StringComparison.Ordinal);
    }
}
