using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>An answer to a documented request.</summary>
internal sealed record Exchange(ContractOperation Operation, string Address, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>What any server adds to any answer.</summary>
    private static readonly HashSet<string> Unspoken = new(["Content-Type", "Content-Length", "Date", "Transfer-Encoding"], StringComparer.OrdinalIgnoreCase);

    public static async Task<Exchange> SendAsync(HttpClient http, ContractOperation operation, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return new Exchange(
                operation,
                $"{request.Method} {request.RequestUri}",
                response.StatusCode,
                response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
                await ReadAsync(response.Content));
        }
    }

    private static async Task<string> ReadAsync(HttpContent content)
    {
        await using var stream = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the document says of the answer: asserts all but the schemas, and returns what is to be checked by those.</summary>
    public IEnumerable<SchemaCase> Check()
    {
        var status = (int)Status;
        Assert.True(Operation.Statuses.Contains(status), $"{Address}: {status} is not documented. {Body}");
        var (pointer, response) = Operation.Response(status);
        return [.. CheckHeaders(pointer, response["headers"]?.AsObject() ?? []), .. CheckBody(pointer, response["content"]?.AsObject())];
    }

    private IEnumerable<SchemaCase> CheckHeaders(string pointer, JsonObject documented)
    {
        var names = documented.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(Headers.Keys.Where(name => !Unspoken.Contains(name)), name => Assert.True(names.Contains(name), $"{Address}: the header {name} is not documented with {Status}."));
        foreach (var name in documented.Select(header => header.Key))
        {
            var (place, header) = Operation.Resolve($"{pointer}/headers/{ContractDocument.Segment(name)}");
            if (Headers.TryGetValue(name, out var value))
            {
                var isNumber = header["schema"]!["type"]!.GetValue<string>() == "integer";
                yield return new SchemaCase($"{Address}, {name}", $"{place}/schema", isNumber ? long.Parse(value, CultureInfo.InvariantCulture) : value);
            }
            else
            {
                Assert.False(header["required"]!.GetValue<bool>(), $"{Address}: the header {name} is missing with {Status}.");
            }
        }
    }

    private IEnumerable<SchemaCase> CheckBody(string pointer, JsonObject? content)
    {
        if (content is null)
        {
            Assert.True(Body.Length == 0, $"{Address}: a body is not documented with {Status}.");
            yield break;
        }

        var mediaType = Headers.GetValueOrDefault("Content-Type", "").Split(';')[0];
        Assert.True(content.ContainsKey(mediaType), $"{Address}: {mediaType} is not documented with {Status}.");
        var isJson = mediaType.EndsWith("json", StringComparison.Ordinal);

        // Who names fields gets a part; everybody else the whole, which comes first.
        var part = Address.Contains("fields=", StringComparison.Ordinal) ? "/anyOf/1" : "/anyOf/0";
        var alternative = content[mediaType]!["schema"]!["anyOf"] is null ? "" : part;
        yield return new SchemaCase(Address, $"{pointer}/content/{ContractDocument.Segment(mediaType)}/schema{alternative}", isJson ? JsonNode.Parse(Body) : Body);
    }
}
