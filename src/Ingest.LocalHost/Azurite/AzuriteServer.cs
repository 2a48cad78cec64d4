using System.Net;
using System.Net.Sockets;

namespace Ingest.LocalHost.Azurite;

/// <summary>Azurite, running for as long as this object lives; it ends by itself when this process does.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private static readonly int[] Usual = [10000, 10001, 10002];
    private static readonly int[] AnyFree = [0, 0, 0];

    private readonly AzuriteProcess _process;
    private readonly DataFolder? _data;

    private AzuriteServer(AzuriteProcess process, DataFolder? data)
    {
        _process = process;
        _data = data;
    }

    /// <summary>Completes when Azurite ends, wanted or not.</summary>
    public Task Exited => _process.Exited;

    /// <summary>The last lines that it printed.</summary>
    public string Output => _process.Output;

    /// <summary>Installs Azurite when it is missing, starts it and waits until it can be used.</summary>
    /// <exception cref="StartException">Node or npm is missing, a folder can't be written, or Azurite didn't start.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var root = RepositoryRoot.Find()
            ?? throw new StartException("Azurite, the storage emulator, is installed in a clone of the repository, and this isn't one: run LocalHost from a clone, or pass --storage with a connection string.");
        await NodeRuntime.CheckAsync(cancellationToken);
        var package = new AzuritePackage(root, options.Progress, time);
        await package.InstallAsync(cancellationToken);

        var data = options.Data is null ? null : await DataFolder.HoldAsync(options.Data, time, cancellationToken);
        try
        {
            var ports = options.UsualPorts && Usual.All(IsFree) ? Usual : AnyFree;
            var process = await AzuriteProcess.StartAsync(package.Main, data, ports, options.Accounts, time, cancellationToken);
            if (process is null && ports == Usual)
            {
                // Somebody took a port in the meantime.
                process = await AzuriteProcess.StartAsync(package.Main, data, AnyFree, options.Accounts, time, cancellationToken);
            }

            return new AzuriteServer(process ?? throw new StartException("Azurite, the storage emulator, found no free port."), data);
        }
        catch
        {
            data?.Dispose();
            throw;
        }
    }

    /// <summary>What a storage client needs to use <paramref name="account"/>.</summary>
    public string ConnectionString(AzuriteAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var (blob, queue, table) = _process.Ports;
        return $"DefaultEndpointsProtocol=http;AccountName={account.Name};AccountKey={account.Key};"
            + $"BlobEndpoint=http://127.0.0.1:{blob}/{account.Name};"
            + $"QueueEndpoint=http://127.0.0.1:{queue}/{account.Name};"
            + $"TableEndpoint=http://127.0.0.1:{table}/{account.Name};";
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _data?.Dispose();
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
