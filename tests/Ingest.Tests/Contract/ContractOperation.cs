using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ingest.Tests.Contract;

/// <summary>A method of a route, as the document tells it.</summary>
internal sealed class ContractOperation
{
    private const string Json = "application/json";

    private readonly ContractDocument _document;
    private readonly string _path;
    private readonly JsonObject _operation;
    private readonly string _pointer;

    public ContractOperation(ContractDocument document, string path, string method, JsonObject operation)
    {
        (_document, _path, Method, _operation) = (document, path, method, operation);
        _pointer = $"/paths/{ContractDocument.Segment(path)}/{method.ToLowerInvariant()}";
        Parameters = [.. FromAddress(), .. FromBody()];
    }

    public string Method { get; }

    public string Name => $"{Method} {_path}";

    public string Summary => _operation["summary"]!.GetValue<string>();

    /// <summary>What it takes, in the path, the query and the body.</summary>
    public IReadOnlyList<ContractParameter> Parameters { get; }

    public bool HasBody => _operation["requestBody"] is not null;

    public bool IsOpen => _operation["security"]!.AsArray().Count == 0;

    /// <summary>The documented status codes.</summary>
    public IReadOnlyList<int> Statuses => [.. _operation["responses"]!.AsObject().Select(response => int.Parse(response.Key, CultureInfo.InvariantCulture))];

    /// <summary>The media types of the answer when all is well.</summary>
    public IEnumerable<string> MediaTypes => (Response(Success).Node["content"]?.AsObject() ?? []).Select(content => content.Key);

    /// <summary>The status when all is well.</summary>
    public int Success => Statuses.First(status => status is >= 200 and < 300);

    /// <summary>Where the answer with some status is documented.</summary>
    public (string Pointer, JsonObject Node) Response(int status) => _document.Resolve($"{_pointer}/responses/{status.ToString(CultureInfo.InvariantCulture)}");

    /// <inheritdoc cref="ContractDocument.Resolve"/>
    public (string Pointer, JsonObject Node) Resolve(string pointer) => _document.Resolve(pointer);

    /// <summary>A request with the documented examples of what it needs, and with some other values.</summary>
    public HttpRequestMessage Request(params IReadOnlyList<(string Name, string Value)> values)
    {
        var given = Parameters.Where(parameter => parameter.IsRequired).ToDictionary(parameter => parameter.Name, parameter => parameter.Example, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            // What a parameter goes with comes along, and so does what goes with just this value.
            if (Parameters.FirstOrDefault(parameter => parameter.Name == name)?.GoesWith is { } company)
            {
                given[company.Name] = company.Values[0];
            }

            foreach (var companion in Parameters.Where(parameter => parameter.GoesWith is { } other && other.Name == name && other.Values.Contains(value, StringComparer.Ordinal)))
            {
                given[companion.Name] = companion.Example;
            }

            given[name] = value;
        }

        var address = _path[1..];
        var query = new StringBuilder();
        var body = new JsonObject();
        foreach (var (name, value) in given)
        {
            switch (Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Place)
            {
                case "path":
                    address = address.Replace($"{{{name}}}", string.Join('/', value.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
                    break;
                case "body":
                    body[name] = value;
                    break;
                case "header":
                    break;
                default:
                    query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
                    break;
            }
        }

        var request = new HttpRequestMessage(HttpMethod.Parse(Method), address + query)
        {
            Content = HasBody ? new StringContent(body.ToJsonString(), Encoding.UTF8, Json) : null,
        };
        foreach (var header in Parameters.Where(parameter => parameter.Place == "header" && given.ContainsKey(parameter.Name)))
        {
            request.Headers.TryAddWithoutValidation(header.Name, given[header.Name]);
        }

        return request;
    }

    private IEnumerable<ContractParameter> FromAddress() => _operation["parameters"]!.AsArray().Select((_, i) =>
    {
        var (pointer, parameter) = _document.Resolve($"{_pointer}/parameters/{i.ToString(CultureInfo.InvariantCulture)}");
        return new ContractParameter(
            parameter["name"]!.GetValue<string>(),
            parameter["in"]!.GetValue<string>(),
            $"{pointer}/schema",
            parameter["schema"]!.AsObject(),
            Text(parameter["examples"]!["example"]!["value"]!),
            Codes(parameter),
            Company(parameter["x-goes-with"]?.AsObject()),
            parameter["required"]!.GetValue<bool>());
    });

    private static string Text(JsonNode example) => example is JsonArray values ? string.Join(',', values.Select(value => value!.ToString())) : example.ToString();

    private static IReadOnlyList<string> Codes(JsonObject parameter) => [.. (parameter["x-error-codes"]?.AsArray() ?? []).Select(code => code!.GetValue<string>())];

    private static (string Name, IReadOnlyList<string> Values)? Company(JsonObject? company) =>
        company is null ? null : (company.Single().Key, [.. company.Single().Value!.AsArray().Select(value => value!.GetValue<string>())]);

    private IEnumerable<ContractParameter> FromBody()
    {
        if (!HasBody)
        {
            return [];
        }

        var (pointer, schema) = _document.Resolve($"{_pointer}/requestBody/content/{ContractDocument.Segment(Json)}/schema");
        var required = schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        return schema["properties"]!.AsObject().Select(member => new ContractParameter(
            member.Key,
            "body",
            $"{pointer}/properties/{ContractDocument.Segment(member.Key)}",
            member.Value!.AsObject(),
            member.Value["examples"]![0]!.ToString(),
            Codes(member.Value.AsObject()),
            null,
            required.Contains(member.Key)));
    }
}
