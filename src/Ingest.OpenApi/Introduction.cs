using System.Text.Json.Nodes;
using Ingest.Http;

namespace Ingest.OpenApi;

/// <summary>What is said of the API as a whole.</summary>
internal static class Introduction
{
    private const string Text =
        """
        Newspaper articles, taken in from files and given out again as clean, structured, stable JSON.

        **Keys.** Reading and withdrawing need a function key, in the header `x-functions-key` or the parameter `code`. Send it as a header: addresses end up in logs. On a developer's machine no key is asked for.

        **JSON** is in UTF-8 and camelCase; instants are ISO 8601 in UTC. What is unknown is absent, never null. Members may be added: pass over what you don't know.

        **Parameters.** The case of names matters. An unknown parameter, or one given twice, is refused, and all faults of a request are told at once.

        **Errors** are problem details (RFC 9457) with a `type` that never changes: it is the address of a page that says what the problem means. The host's own answers have no body: 401 without a valid key, 404 for an unknown route or method.

        **Caching.** Answers carry a strong `ETag`. Ask again with `If-None-Match`, and get 304 while nothing has changed. `HEAD` works where `GET` does.
        """;

    public static JsonObject Write() => new()
    {
        ["title"] = "Ingest",
        ["version"] = typeof(ProblemTypes).Assembly.GetName().Version!.ToString(3),
        ["summary"] = "News articles over HTTP: validated queries, stable pages, corrections and withdrawals that reach everybody.",
        ["description"] = Text,
    };
}
