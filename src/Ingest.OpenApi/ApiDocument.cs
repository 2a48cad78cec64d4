using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.LocalHost;
using Ingest.LocalHost.Functions;
using Ingest.LocalHost.Http;
using Ingest.OpenApi.Operations;
using Ingest.OpenApi.Parts;
using Ingest.OpenApi.Schemas;
using Microsoft.Extensions.Configuration;

namespace Ingest.OpenApi;

/// <summary>
/// The document of the API, in OpenAPI 3.1. Routes, methods and keys are read off the functions, schemas off the records; a function that
/// nothing is told of, or that is told of but not there, is refused.
/// </summary>
internal static class ApiDocument
{
    /// <summary>The version of OpenAPI, the newest one that most tools read.</summary>
    public const string Version = "3.1.1";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where the document is kept: the function app serves that file.</summary>
    public static string Path { get; } = System.IO.Path.Combine(RepositoryRoot(AppContext.BaseDirectory), "src", "Ingest", "Docs", "openapi.json");

    /// <summary>The whole document.</summary>
    public static string Write()
    {
        var components = new Components(new SchemaSet(XmlDocumentation.Load()));
        var paths = Paths(components);
        var document = new JsonObject
        {
            ["openapi"] = Version,
            ["info"] = Introduction.Write(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api", ["description"] = "The host that serves this document." }),
            ["tags"] = new JsonArray([.. Tags.All.Select(tag => new JsonObject { ["name"] = tag.Name, ["description"] = tag.Description })]),
            ["paths"] = paths,
            ["components"] = components.Write(),
        };
        return document.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Paths(Components components)
    {
        var functions = Functions().ToDictionary(function => function.Name, StringComparer.Ordinal);
        var paths = new JsonObject();
        foreach (var operation in AllOperations.List)
        {
            if (!functions.Remove(operation.Function, out var function))
            {
                throw new InvalidOperationException($"{operation.Function} is told of, but there is no such function.");
            }

            var route = $"/{function.Route.RawText!.Replace("*", "", StringComparison.Ordinal)}";
            if (paths[route] is not JsonObject methods)
            {
                paths[route] = methods = [];
            }

            foreach (var verb in function.Verbs)
            {
                methods[verb.ToLowerInvariant()] = new OperationWriter(components, function, operation).Write(verb);
            }
        }

        return functions.Count == 0 ? paths : throw new InvalidOperationException($"Nothing is told of {string.Join(", ", functions.Keys)}: add it to {nameof(AllOperations)}.");
    }

    private static IReadOnlyList<HttpFunction> Functions()
    {
        using var settings = new ConfigurationManager();
        return FunctionDiscovery.Find(typeof(LocalHostOptions).Assembly.GetTypes(), settings).Http;
    }

    private static string RepositoryRoot(string folder) => File.Exists(System.IO.Path.Combine(folder, "Ingest.sln"))
        ? folder
        : RepositoryRoot(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("This runs outside a working copy of the repository."));
}
