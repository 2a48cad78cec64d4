using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>What breaks a documented rule is refused with the documented problem and code, and with nothing else.</summary>
public sealed class FuzzTests(AzuriteFixture azurite)
{
    private static readonly string[] Oddities =
    [
        "", " ", "0", "-1", "+1", "1.5", "1e1", "0x1", "٣", "NaN", "true", "null", "a", "A", "é", "\u0000", "\n", "x\r\nx-evil: 1", "'", "\"", "' or PartitionKey ne '", "a/b", "..", "%", "🦀", "\u202e", "$filter",
        "99999999999999999999", "2026-13-01", "24.12.2026", "en_GB", "==", "/", "\\",
    ];

    [Fact]
    public async Task EveryParameterIsHeldToItsRule()
    {
        await using var host = await ContractHost.StartAsync(azurite);
        var candidates = (from operation in host.Document.Operations
                          from parameter in operation.Parameters
                          where parameter.Place != "header"
                          from value in Values(parameter)
                          select (Operation: operation, Parameter: parameter, Value: value)).ToList();
        var breaks = await host.Document.FaultsAsync(candidates.Select(candidate => new SchemaCase("", candidate.Parameter.Pointer, Json(candidate.Parameter, candidate.Value))));
        var bad = candidates.Where((_, i) => breaks[i].Count > 0).ToList();

        // Every parameter that has a rule is put to the test.
        Assert.Empty(host.Document.Operations.SelectMany(operation => operation.Parameters.Where(parameter => parameter.Code is not null).Select(parameter => (operation.Name, parameter.Name))).Except(bad.Select(each => (each.Operation.Name, each.Parameter.Name))));
        foreach (var (operation, parameter, value) in bad)
        {
            var exchange = await host.SendAsync(operation, (parameter.Name, value));
            if (parameter.Code is null)
            {
                Assert.Equal(HttpStatusCode.NotFound, exchange.Status);
            }
            else
            {
                AssertFault(exchange, parameter.Shown, parameter.Code);
            }
        }
    }

    [Fact]
    public async Task UnknownAndRepeatedParametersAreRefusedEverywhere()
    {
        await using var host = await ContractHost.StartAsync(azurite);
        foreach (var operation in host.Document.Operations)
        {
            AssertFault(await host.SendAsync(operation, ("color", "red")), "color", FaultTypes.UnknownParameter.Code);
            foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place == "query"))
            {
                using var once = operation.Request((parameter.Name, parameter.Example));
                var twice = operation.Request((parameter.Name, parameter.Example));
                twice.RequestUri = new Uri($"{once.RequestUri}&{parameter.Name}={Uri.EscapeDataString(parameter.Example)}", UriKind.Relative);
                AssertFault(await Exchange.SendAsync(host.Http, operation, twice), parameter.Name, FaultTypes.RepeatedParameter.Code);
            }
        }
    }

    [Fact]
    public async Task MembersOfBodiesAreHeldToTheirRules()
    {
        await using var host = await ContractHost.StartAsync(azurite);
        var operations = host.Document.Operations.Where(operation => operation.HasBody).ToList();

        Assert.NotEmpty(operations);
        foreach (var operation in operations)
        {
            var members = operation.Parameters.Where(parameter => parameter.Place == "body").ToList();
            var all = members.Select(member => $"{JsonValue.Create(member.Name).ToJsonString()}:{JsonValue.Create(member.Example).ToJsonString()}").ToList();
            AssertFault(await SendAsync($$"""{{{string.Join(',', all)}},"color":"red"}"""), "/color", FaultTypes.UnknownMember.Code);
            for (var i = 0; i < members.Count; i++)
            {
                var others = all.Where((_, n) => n != i).ToList();
                AssertFault(await SendAsync($$"""{{{string.Join(',', all.Append(all[i]))}}}"""), members[i].Shown, FaultTypes.RepeatedMember.Code);
                AssertFault(await SendAsync($$"""{{{string.Join(',', others.Append($"\"{members[i].Name}\":1"))}}}"""), members[i].Shown, FaultTypes.NotAString.Code);
                if (members[i].IsRequired)
                {
                    AssertFault(await SendAsync($$"""{{{string.Join(',', others)}}}"""), members[i].Shown, members[i].Code!);
                }
            }

            Task<Exchange> SendAsync(string body)
            {
                var request = operation.Request();
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                return Exchange.SendAsync(host.Http, operation, request);
            }
        }
    }

    private static void AssertFault(Exchange exchange, string parameter, string code)
    {
        Assert.True(exchange.Status == HttpStatusCode.BadRequest, $"{exchange.Address}: {exchange.Status} instead of {code} for {parameter}. {exchange.Body}");
        Assert.Contains($"`{code}`", exchange.Operation.Response(400).Node["description"]!.GetValue<string>(), StringComparison.Ordinal);
        if (exchange.Operation.Method == "HEAD")
        {
            Assert.Empty(exchange.Body);
            return;
        }

        var problem = JsonNode.Parse(exchange.Body)!;
        Assert.Equal(ProblemTypes.InvalidParameters.Address, problem["type"]!.GetValue<string>());
        var error = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal((parameter, code), (error["parameter"]!.GetValue<string>(), error["code"]!.GetValue<string>()));
    }

    /// <summary>Values at, around and far beyond the stated bounds.</summary>
    private static IEnumerable<string> Values(ContractParameter parameter)
    {
        var values = Oddities.Append(parameter.Example + "!").Append("a" + parameter.Example + " ");
        if (parameter.IsNumber)
        {
            values = [.. values, Number("minimum", -1), Number("maximum", 1)];
        }
        else if (parameter.Schema["maxLength"] is { } most)
        {
            values = values.Append(new string('a', most.GetValue<int>() + 1));
        }
        else if (parameter.Place == "query")
        {
            values = values.Append(new string('a', 3000) + "!");
        }

        // These would be another path, or none that a server passes on.
        return parameter.Place == "path" ? values.Where(value => value.Length > 0 && !value.Contains('\0', StringComparison.Ordinal) && value is not (".." or "/") && (parameter.Code == "too-long" || !value.Contains('/', StringComparison.Ordinal))) : values;

        string Number(string bound, int beyond) => (parameter.Schema[bound]!.GetValue<long>() + beyond).ToString(CultureInfo.InvariantCulture);
    }

    private static JsonNode Json(ContractParameter parameter, string value) =>
        parameter.IsNumber && value.Length > 0 && value.All(char.IsAsciiDigit) && long.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : value;
}
