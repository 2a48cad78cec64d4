using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.LocalHost.Http;

/// <summary>The keys that HTTP functions ask for: one per function, one for all of them, and the master key.</summary>
/// <param name="Master">The key <c>_master</c>, which opens everything.</param>
/// <param name="Host">The host key <c>default</c>, which opens every function of level Function.</param>
/// <param name="Functions">The key of each function that asks for one, by its name.</param>
public sealed record FunctionKeys(string Master, string Host, IReadOnlyDictionary<string, string> Functions)
{
    private const string Header = "x-functions-key";
    private const string Query = "code";

    /// <summary>Whether the request carries a key for the function, in the header or else in the query.</summary>
    internal bool Opens(HttpFunction function, HttpRequest request)
    {
        if (function.Level == AuthorizationLevel.Anonymous)
        {
            return true;
        }

        var given = request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query[Query].ToString();
        var opens = Same(given, Master);
        if (function.Level is AuthorizationLevel.Function or AuthorizationLevel.User)
        {
            opens |= Same(given, Host);
            opens |= Functions.TryGetValue(function.Name, out var own) && Same(given, own);
        }

        return opens;
    }

    /// <summary>In a time that doesn't depend on how much of the key is right.</summary>
    private static bool Same(string given, string key) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
