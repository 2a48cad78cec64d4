using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Ingest.Tests.Harness;

/// <summary>Sends bytes that no well-behaved client would, and reads what comes back.</summary>
internal static class RawHttp
{
    /// <summary>Sends a request line, headers and a body as they are (Latin-1, line by line), and reads the answer to its end.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="request">All of it; <c>Connection: close</c> among it, or the answer has no end.</param>
    public static async Task<string> SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // A server that refuses a request may reset the connection once it has answered.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>A request without a body.</summary>
    public static Task<string> GetAsync(Uri address, string target, params string[] headers) =>
        SendAsync(address, $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
}
