using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Reading;

/// <summary>An ASP.NET Core endpoint on Kestrel that gives recorded answers: what HTTP alone takes.</summary>
internal sealed class MemoryEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MemoryEndpoint(WebApplication app) => _app = app;

    /// <summary>Where it listens, without a path.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <param name="prefix">The path that all addresses begin with.</param>
    /// <param name="answers">The answers by their path and query, as they are sent.</param>
    /// <param name="cancellationToken">Ends the start early.</param>
    public static async Task<MemoryEndpoint> StartAsync(string prefix, IReadOnlyDictionary<string, RecordedAnswer> answers, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRouting();
        var app = builder.Build();
        app.MapGet(prefix + "/{**path}", context => answers[context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget].WriteAsync(context));
        await app.StartAsync(cancellationToken);
        return new MemoryEndpoint(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
