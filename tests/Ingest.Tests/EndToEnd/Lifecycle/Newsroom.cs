using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Ingest.Articles;
using Ingest.Storage;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>What publishers, editors and mirrors do, through the public doors.</summary>
internal static class Newsroom
{
    /// <summary>Longest wait for what happens by itself. A generous one: it only ends tests that would fail anyway.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The container, past Ingest.</summary>
    public static BlobContainerClient Drop(this RunningIngest ingest) => new BlobServiceClient(ingest.Storage).GetBlobContainerClient(ArticleContainer.Name);

    /// <summary>Deletes a file and waits for the receipt that tells so.</summary>
    public static async Task<JsonNode> DeleteFileAsync(this RunningIngest ingest, string name)
    {
        await ingest.Drop().GetBlobClient(name).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        return await ingest.ReceiptAsync(name, receipt => receipt["etag"] is null);
    }

    /// <summary>The receipt of a file as it is now.</summary>
    public static Task<JsonNode> ReceiptAsync(this RunningIngest ingest, string name) => ingest.GetAsync("uploads/" + name);

    /// <summary>Waits for a receipt that says something.</summary>
    public static async Task<JsonNode> ReceiptAsync(this RunningIngest ingest, string name, Func<JsonNode, bool> says)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, TestContext.Current.CancellationToken);
        while (true)
        {
            using var response = await ingest.Http.GetAsync(new Uri("uploads/" + name, UriKind.Relative), either.Token);
            if (response.StatusCode == HttpStatusCode.OK && await response.Content.ReadFromJsonAsync<JsonNode>(either.Token) is { } receipt && says(receipt))
            {
                return receipt;
            }

            await Task.Delay(20, either.Token);
        }
    }

    /// <summary>Withdraws an article on request.</summary>
    public static async Task<JsonNode> WithdrawAsync(this RunningIngest ingest, string name, string reason)
    {
        using var response = await ingest.Http.DeleteAsync(new Uri($"articles/{ArticleId.Of(name)}?reason={Uri.EscapeDataString(reason)}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Posts, expects 200, and reads the answer.</summary>
    public static async Task<JsonNode> PostAsync(this RunningIngest ingest, string address, string? json = null)
    {
        using var content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await ingest.Http.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The status of an answer.</summary>
    public static async Task<HttpStatusCode> StatusAsync(this RunningIngest ingest, string address)
    {
        using var response = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>What a list shows: <c>Ferry 2: The lede.</c> for version 2 of an article with the headline "Ferry".</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(this RunningIngest ingest, string address = "articles") =>
        [.. (await ingest.GetAsync(address))["value"]!.AsArray().Select(card => $"{card!["headline"]} {card["version"]}: {card["summary"]}")];

    /// <summary>Lets the time go by before which changes are held back, and reads all of them.</summary>
    /// <param name="ingest">Where.</param>
    /// <param name="names">The files that they may be about.</param>
    /// <returns><c>corrected acme/a.txt 2: The lede.</c> and so on, in their order; <c>withdrawn acme/b.txt 1 = acme/a.txt</c> for what became the copy of another.</returns>
    public static async Task<IReadOnlyList<string>> ChangesAsync(this RunningIngest ingest, params string[] names)
    {
        ingest.Time.Advance(TimeSpan.FromSeconds(16));
        List<string> told = [];
        var page = await ingest.GetAsync("changes");
        while (page["value"]!.AsArray() is { Count: > 0 } changes)
        {
            told.AddRange(changes.Select(change => Told(change!, names)));
            page = await ingest.GetAsync(new Uri(page["nextLink"]!.GetValue<string>()));
        }

        return told;
    }

    /// <summary>What a change tells, in a line.</summary>
    public static string Told(JsonNode change, params string[] names)
    {
        var card = change["article"];
        if (card is not null)
        {
            Assert.Equal(change["id"]!.GetValue<string>(), card["id"]!.GetValue<string>());
            Assert.Equal(change["version"]!.GetValue<int>(), card["version"]!.GetValue<int>());
        }

        return $"{change["type"]} {NameOf(change["id"])} {change["version"]}"
            + (card is null ? "" : $": {card["summary"]}")
            + (change["duplicateOf"] is { } original ? $" = {NameOf(original)}" : "");

        string NameOf(JsonNode? id) => names.Single(name => ArticleId.Of(name) == id!.GetValue<string>());
    }

    /// <summary>A time as the API writes it.</summary>
    public static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
