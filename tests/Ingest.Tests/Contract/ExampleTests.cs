using System.Net;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>What the document gives as an example is taken, and answered as it says.</summary>
public sealed class ExampleTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task EveryExampleIsAnsweredAsDocumented()
    {
        await using var host = await ContractHost.StartAsync(azurite);
        var cases = new List<SchemaCase>();
        var answered = new HashSet<(string Operation, string MediaType)>();
        foreach (var operation in host.Document.Operations.OrderBy(operation => operation.Method == "DELETE"))
        {
            foreach (var values in Examples(operation))
            {
                if (operation.Method == "DELETE")
                {
                    await host.RestoreAsync();
                }

                var exchange = await host.SendAsync(operation, values);
                Assert.True((int)exchange.Status == operation.Success, $"{exchange.Address}: {exchange.Status}. {exchange.Body}");
                cases.AddRange(exchange.Check());
                answered.Add((operation.Name, exchange.Headers.GetValueOrDefault("Content-Type", "").Split(';')[0]));
            }

            foreach (var mediaType in operation.MediaTypes)
            {
                var request = operation.Request();
                request.Headers.TryAddWithoutValidation("Accept", mediaType);
                var exchange = await Exchange.SendAsync(host.Http, operation, request);
                cases.AddRange(exchange.Check());
                answered.Add((operation.Name, exchange.Headers.GetValueOrDefault("Content-Type", "").Split(';')[0]));
            }
        }

        Assert.Empty(host.Document.Operations.SelectMany(operation => operation.MediaTypes.Select(mediaType => (operation.Name, mediaType))).Except(answered));

        Assert.Empty((await host.Document.FaultsAsync(cases)).SelectMany(faults => faults));
    }

    [Fact]
    public async Task TheBoundsOfEveryNumberAreTaken()
    {
        await using var host = await ContractHost.StartAsync(azurite);
        var numbers = host.Document.Operations.SelectMany(operation => operation.Parameters.Where(parameter => parameter.IsNumber).Select(parameter => (operation, parameter))).ToList();

        Assert.NotEmpty(numbers);
        foreach (var (operation, parameter) in numbers)
        {
            foreach (var bound in new[] { "minimum", "maximum" })
            {
                var exchange = await host.SendAsync(operation, (parameter.Name, parameter.Schema[bound]!.ToString()));
                Assert.NotEqual(HttpStatusCode.BadRequest, exchange.Status);
            }
        }
    }

    /// <summary>Nothing but what is needed; each parameter with it; and all at once, but for cursors, which go with one question.</summary>
    private static IEnumerable<IReadOnlyList<(string Name, string Value)>> Examples(ContractOperation operation)
    {
        yield return [];
        foreach (var parameter in operation.Parameters)
        {
            yield return [(parameter.Name, parameter.Example)];
            foreach (var value in parameter.Values)
            {
                yield return [(parameter.Name, value)];
            }
        }

        yield return [.. operation.Parameters.Where(parameter => !parameter.IsCursor && parameter.GoesWith is null).Select(parameter => (parameter.Name, parameter.Example))];
    }
}
