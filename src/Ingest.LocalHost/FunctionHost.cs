using Ingest.LocalHost.Azurite;
using Ingest.LocalHost.Functions;
using Ingest.LocalHost.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.LocalHost;

/// <summary>Runs function classes in this process: HTTP functions on Kestrel, blob and queue functions on storage, timer functions by the clock.</summary>
public sealed class FunctionHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AzuriteServer? _azurite;
    private int _disposed;

    private FunctionHost(WebApplication app, AzuriteServer? azurite, string storage, FunctionSet functions, FunctionKeys? keys, Drop drop, LocalHostOptions options, string routePrefix)
    {
        _app = app;
        _azurite = azurite;
        Storage = storage;
        Functions = functions;
        Keys = keys;
        Drop = drop;
        Options = options;

        // By name only for a port that was asked for: "localhost" may also be ::1, where any free port isn't the same.
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        BaseAddress = new UriBuilder("http", options.Port == 0 ? "127.0.0.1" : "localhost", address.Port).Uri;
        Api = new Uri(BaseAddress, routePrefix);
    }

    /// <summary>Such as <c>http://localhost:7071/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The base address with the route prefix, such as <c>http://localhost:7071/api</c>.</summary>
    public Uri Api { get; }

    /// <summary>The connection string of the storage in use.</summary>
    public string Storage { get; }

    /// <summary>The keys that functions ask for; null when they ask for none.</summary>
    public FunctionKeys? Keys { get; }

    /// <summary>The container that articles are dropped into.</summary>
    public Drop Drop { get; }

    /// <summary>The services of the product and the functions.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Completes when the storage that was started here ends by itself; never when it wasn't started here.</summary>
    public Task StorageEnded => _azurite?.Exited ?? Task.Delay(Timeout.Infinite);

    /// <summary>The last lines of the storage that was started here.</summary>
    public string StorageOutput => _azurite?.Output ?? "";

    internal FunctionSet Functions { get; }

    internal LocalHostOptions Options { get; }

    /// <summary>Starts everything; returns once requests are taken and the seeds are dropped.</summary>
    /// <exception cref="StartException">It can't be started; the message says why.</exception>
    public static async Task<FunctionHost> StartAsync(LocalHostOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var host = HostJson.Read(options.HostJson);
        var seeds = Seeds.From(options);
        Ports.RefuseIfTaken(options.Port);

        // What can be refused without storage is refused before it is started.
        HostSetup.FindFunctions(options);
        var azurite = options.Storage is null ? await StartAzuriteAsync(options, cancellationToken) : null;
        WebApplication? app = null;
        try
        {
            var storage = options.Storage ?? azurite!.ConnectionString(AzuriteAccount.WellKnown);
            var blobs = ConnectionStrings.OpenBlobs(storage, "--storage");
            var drop = await Drop.OpenAsync(storage, seeds is { Any: true, EveryStart: false }, options.Time, cancellationToken);

            var setup = new HostSetup(options, host, storage);
            var keys = options.Keys ? await new FunctionKeyStore(blobs).LoadAsync(setup.Functions.Http, cancellationToken) : null;
            app = setup.Build(keys);
            var triggers = await setup.TriggersAsync(app.Services, cancellationToken);
            await Ports.StartAsync(app, options.Port, cancellationToken);

            var functionHost = new FunctionHost(app, azurite, storage, setup.Functions, keys, drop, options, host.RoutePrefix);
            options.Serving?.Invoke(functionHost);
            app.Services.GetRequiredService<Triggers>().Begin(triggers);
            if (drop.WantsSeeds || seeds.EveryStart)
            {
                await seeds.DropAsync(drop, cancellationToken);
            }

            if (drop.WantsSeeds)
            {
                await drop.SeededAsync(cancellationToken);
            }

            return functionHost;
        }
        catch
        {
            await StopAsync(app, azurite);
            throw;
        }
    }

    /// <summary>Begins nothing more, waits up to 30 s for requests and running invocations, and stops the storage that was started here.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await StopAsync(_app, _azurite);
        }
    }

    private static async Task StopAsync(WebApplication? app, AzuriteServer? azurite)
    {
        try
        {
            if (app is not null)
            {
                await app.StopAsync(CancellationToken.None);
                await app.DisposeAsync();
            }
        }
        finally
        {
            if (azurite is not null)
            {
                await azurite.DisposeAsync();
            }
        }
    }

    private static Task<AzuriteServer> StartAzuriteAsync(LocalHostOptions options, CancellationToken cancellationToken)
    {
        var data = Path.GetFullPath(options.Data, RepositoryRoot.Find() ?? Directory.GetCurrentDirectory());
        return AzuriteServer.StartAsync(new AzuriteOptions { Data = data, Progress = options.Progress }, options.Time, cancellationToken);
    }
}
