using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>The pages in a real browser: they show what they should, ask nothing of any other host, and keep to their own security policy.</summary>
public sealed class BrowserTests(AzuriteFixture azurite)
{
    private static readonly NodePackages Browser = new("browser");

    [Fact]
    public async Task TheReferenceShowsEveryOperation()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var document = new ContractDocument(await ingest.Http.GetStringAsync("openapi.json", TestContext.Current.CancellationToken));
        var tags = document.Json["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>());
        var seen = await OpenAsync(ingest, "docs", [.. tags]);

        var text = seen["text"]!.GetValue<string>();
        Assert.All(
            document.Operations.Where(operation => operation.Method != "HEAD"),
            operation => Assert.Contains(operation.Summary, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task AProblemsPageShowsWhatToDo()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var seen = await OpenAsync(ingest, $"docs/problems/{ProblemTypes.InvalidParameters.Code}");

        Assert.Contains(ProblemTypes.InvalidParameters.Remedy, seen["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> OpenAsync(RunningIngest ingest, string address, params string[] clicks)
    {
        Assert.SkipUnless(Browser.AreInstalled, "No browser: \"npm ci\" in tests/browser fetches one.");
        using var folder = new LocalHost.TempFolder();
        var arguments = new[] { new Uri(ingest.Http.BaseAddress!, address).AbsoluteUri, System.IO.Path.Combine(folder.Path, "page.png") };
        var seen = JsonNode.Parse(await Browser.RunAsync(["open.mjs", .. arguments, .. clicks]))!;
        Assert.SkipWhen(seen["missing"] is not null, $"No browser runs here: {seen["missing"]}");

        Assert.All(seen["requests"]!.AsArray(), request => Assert.StartsWith(ingest.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), request!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Empty(seen["complaints"]!.AsArray().Select(complaint => complaint!.GetValue<string>()));
        Assert.Empty(seen["squeezed"]!.AsArray().Select(text => text!.GetValue<string>()));
        return seen;
    }
}
