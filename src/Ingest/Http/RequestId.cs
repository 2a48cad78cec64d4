using Microsoft.AspNetCore.Http;

namespace Ingest.Http;

/// <summary>The id under which a request is found in the logs: the caller's own, if it is one, else a new one.</summary>
internal static class RequestId
{
    /// <summary>The header, in requests and answers.</summary>
    public const string Header = "x-request-id";

    /// <summary>Longest id of a caller.</summary>
    public const int MostCharacters = 128;

    /// <summary>The id of a request, which its answer says too.</summary>
    public static string Assign(HttpContext context)
    {
        var given = context.Request.Headers[Header];
        var id = given is [{ } own] && IsId(own) ? own : Guid.NewGuid().ToString("n");
        context.TraceIdentifier = id;
        context.Response.Headers[Header] = id;
        return id;
    }

    /// <summary>Visible ASCII alone: no blank or line break that could forge a line of the log or a header.</summary>
    private static bool IsId(string text) => text.Length is > 0 and <= MostCharacters && text.All(character => character is > ' ' and <= '~');
}
