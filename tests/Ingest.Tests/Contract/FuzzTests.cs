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
        Assert.Empty(host.Document.Operations.SelectMany(operation => operation.Parameters.Where(parameter => parameter.Codes.Count > 0).Select(parameter => (operation.Name, parameter.Name))).Except(bad.Select(each => (each.Operation.Name, each.Parameter.Name))));
        foreach (var (operation, parameter, value) in bad)
        {
            var exchange = await host.SendAsync(operation, (parameter.Name, value));
            if (parameter.Codes.Count == 0)
            {
                Assert.Equal(HttpStatusCode.NotFound, exchange.Status);
            }
            else
            {
                AssertFault(exchange, parameter.Shown, parameter.IsList ? [.. parameter.Codes] : [parameter.Codes[0]]);
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
    public async Task WhatHasToBeGivenIsAskedFor()
    {
        await using var host = await ContractHost.StartAsync(azurite);
        foreach (var operation in host.Document.Operations)
        {
            foreach (var parameter in operation.Parameters.Where(parameter => parameter is { Place: "query", IsRequired: true }))
            {
                var request = operation.Request();
                request.RequestUri = new Uri(request.RequestUri!.OriginalString.Split('?')[0], UriKind.Relative);
                AssertFault(await Exchange.SendAsync(host.Http, operation, request), parameter.Name, parameter.Codes);
            }

            foreach (var parameter in operation.Parameters.Where(parameter => parameter.GoesWith is not null))
            {
                var company = parameter.GoesWith!.Value;
                var request = operation.Request((company.Name, company.Values[0]));
                request.RequestUri = new Uri(request.RequestUri!.OriginalString.Split('?')[0], UriKind.Relative);
                AssertFault(await Exchange.SendAsync(host.Http, operation, request), parameter.Name, FaultTypes.Required.Code);
                AssertFault(await host.SendAsync(operation, (parameter.Name, parameter.Example), (company.Name, operation.Parameters.Single(each => each.Name == company.Name).Example)), parameter.Name, FaultTypes.UnknownParameter.Code);
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
                    AssertFault(await SendAsync($$"""{{{string.Join(',', others)}}}"""), members[i].Shown, members[i].Codes[0]);
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

    private static void AssertFault(Exchange exchange, string parameter, params IReadOnlyList<string> codes)
    {
        Assert.True(exchange.Status == HttpStatusCode.BadRequest, $"{exchange.Address}: {exchange.Status} instead of {codes[0]} for {parameter}. {exchange.Body}");
        Assert.Contains($"`{codes[0]}`", exchange.Operation.Response(400).Node["description"]!.GetValue<string>(), StringComparison.Ordinal);
        if (exchange.Operation.Method == "HEAD")
        {
            Assert.Empty(exchange.Body);
            return;
        }

        var problem = JsonNode.Parse(exchange.Body)!;
        Assert.Equal(ProblemTypes.InvalidParameters.Address, problem["type"]!.GetValue<string>());
        var errors = problem["errors"]!.AsArray().Select(error => (Parameter: error!["parameter"]!.GetValue<string>(), Code: error["code"]!.GetValue<string>())).ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Equal(parameter, error.Parameter));
        Assert.Equal(errors.Count, errors.Distinct().Count());
        Assert.Empty(errors.Select(error => error.Code).Except(codes, StringComparer.Ordinal));
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
        else if (parameter.IsList)
        {
            values = [.. values, $"{parameter.Example},{parameter.Example}", $"{parameter.Example},", $"{parameter.Example},color", $"{parameter.Example}.color"];
        }
        else if (parameter.Place == "query")
        {
            values = values.Append(new string('a', 3000) + "!");
        }

        // These would be another path, or none that a server passes on.
        return parameter.Place == "path" ? values.Where(value => value.Length > 0 && !value.Contains('\0', StringComparison.Ordinal) && value is not (".." or "/") && (parameter.Codes is ["too-long"] || !value.Contains('/', StringComparison.Ordinal))) : values;

        string Number(string bound, int beyond) => (parameter.Schema[bound]!.GetValue<long>() + beyond).ToString(CultureInfo.InvariantCulture);
    }

    private static JsonNode Json(ContractParameter parameter, string value)
    {
        if (parameter.IsList)
        {
            return new JsonArray([.. value.Split(',').Select(each => (JsonNode)each)]);
        }

        return parameter.IsNumber && value.Length > 0 && value.All(char.IsAsciiDigit) && long.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : value;
    }
}
