using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace Ingest.LocalHost;

/// <summary>The port that requests are taken on, and what to say when it can't be had.</summary>
internal static class Ports
{
    /// <summary>Says so at once, before storage is started; whoever takes the port in the meantime is noticed by <see cref="StartAsync"/>.</summary>
    public static void RefuseIfTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw Taken(port, e);
        }
        catch (SocketException e)
        {
            throw new StartException($"Port {port} can't be used: {e.Message}; pass --port with another one.", e);
        }
    }

    /// <exception cref="StartException">The port was taken, or the product could not be prepared.</exception>
    public static async Task StartAsync(WebApplication app, int port, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw Taken(port, e);
        }
    }

    private static StartException Taken(int port, Exception e) =>
        new($"Port {port} is in use; pass --port with another one, or with 0 for any free one.", e);
}
