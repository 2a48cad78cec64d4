using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.OpenApi;

/// <summary>The keys that the Functions host asks for (https://learn.microsoft.com/azure/azure-functions/function-keys-how-to).</summary>
internal static class Keys
{
    private const string HeaderOfKey = "functionKey";
    private const string ParameterOfKey = "functionKeyInAddress";
    private const string HeaderOfMaster = "masterKey";
    private const string ParameterOfMaster = "masterKeyInAddress";

    /// <summary>What a function of some level asks for: either of two places, or nothing.</summary>
    public static JsonArray Of(AuthorizationLevel level) => level switch
    {
        AuthorizationLevel.Anonymous => [],
        AuthorizationLevel.Admin => Either(HeaderOfMaster, ParameterOfMaster),
        _ => Either(HeaderOfKey, ParameterOfKey),
    };

    /// <summary>The schemes.</summary>
    public static JsonObject Write() => new()
    {
        [HeaderOfKey] = Scheme("header", "x-functions-key", "The function's key, or the host's."),
        [ParameterOfKey] = Scheme("query", "code", "The same in the address, for clients that can't set headers. No `nextLink` repeats it."),
        [HeaderOfMaster] = Scheme("header", "x-functions-key", "The host's master key."),
        [ParameterOfMaster] = Scheme("query", "code", "The same in the address."),
    };

    private static JsonArray Either(string first, string second) => [new JsonObject { [first] = new JsonArray() }, new JsonObject { [second] = new JsonArray() }];

    private static JsonObject Scheme(string place, string name, string description) => new()
    {
        ["type"] = "apiKey",
        ["in"] = place,
        ["name"] = name,
        ["description"] = description,
    };
}
