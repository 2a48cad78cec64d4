using System.Globalization;
using System.Text.Json.Nodes;

namespace Ingest.Tests.Contract;

/// <summary>The document of the API, as the host serves it.</summary>
internal sealed class ContractDocument
{
    private static readonly NodePackages Packages = new("openapi");

    public ContractDocument(string text)
    {
        Json = JsonNode.Parse(text)!;
        Operations =
        [
            .. from path in Json["paths"]!.AsObject()
               from method in path.Value!.AsObject()
               select new ContractOperation(this, path.Key, method.Key.ToUpperInvariant(), method.Value!.AsObject()),
        ];
    }

    public JsonNode Json { get; }

    /// <summary>Every method of every route.</summary>
    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>The pointer and the node that something in the document is, or refers to.</summary>
    public (string Pointer, JsonObject Node) Resolve(string pointer)
    {
        var node = Find(pointer);
        return node["$ref"] is { } reference ? Resolve(reference.GetValue<string>()[1..]) : (pointer, node);
    }

    /// <summary>A segment of a JSON pointer (RFC 6901).</summary>
    public static string Segment(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>What each case breaks of its schema, in the order of the cases.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> FaultsAsync(IEnumerable<SchemaCase> cases)
    {
        await Packages.InstallAsync();
        var input = new JsonObject
        {
            ["document"] = Json.DeepClone(),
            ["cases"] = new JsonArray([.. cases.Select(each => new JsonObject
            {
                ["name"] = each.Name,
                ["pointer"] = string.Join('/', each.Pointer.Split('/').Select(Uri.EscapeDataString)),
                ["value"] = each.Value?.DeepClone(),
            })]),
        };
        var faults = JsonNode.Parse(await Packages.RunAsync(["check.mjs"], input.ToJsonString()))!.AsArray();
        return [.. faults.Select(list => list!.AsArray().Select(fault => fault!.GetValue<string>()).ToList())];
    }

    private JsonObject Find(string pointer)
    {
        var node = Json;
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            var name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is JsonArray items ? items[int.Parse(name, CultureInfo.InvariantCulture)]! : node[name]!;
        }

        return node.AsObject();
    }
}
