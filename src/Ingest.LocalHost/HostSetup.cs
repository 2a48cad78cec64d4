using System.Text.Json;
using Ingest.LocalHost.Functions;
using Ingest.LocalHost.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost;

/// <summary>Puts the web application together: settings, the product's services, the functions.</summary>
internal sealed class HostSetup
{
    /// <summary>How long requests and running invocations may take to finish, side by side, once it stops.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly LocalHostOptions _options;
    private readonly HostJson _host;
    private readonly string _storage;
    private readonly WebApplicationBuilder _builder;

    public HostSetup(LocalHostOptions options, HostJson host, string storage)
    {
        _options = options;
        _host = host;
        _storage = storage;
        _builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(HostSetup).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        AddSettings(_builder.Configuration, options);
        _builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Storage"] = storage });
        Functions = FunctionDiscovery.Find(options.Functions, _builder.Configuration);
    }

    public FunctionSet Functions { get; }

    /// <summary>The functions that would run, by the settings that are known before storage is.</summary>
    /// <exception cref="StartException">A function can't be run.</exception>
    public static FunctionSet FindFunctions(LocalHostOptions options)
    {
        using var settings = new ConfigurationManager();
        AddSettings(settings, options);
        return FunctionDiscovery.Find(options.Functions, settings);
    }

    /// <summary>What sets the functions off without a request.</summary>
    /// <exception cref="StartException">A function's connection isn't there.</exception>
    public Task<IReadOnlyList<ITrigger>> TriggersAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        new TriggerSetup(Functions, _builder.Configuration, _storage, _host, _options.Poll, services).OpenAsync(cancellationToken);

    public WebApplication Build(FunctionKeys? keys)
    {
        var services = _builder.Services;
        _builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (_options.Port == 0)
            {
                kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            }
            else
            {
                kestrel.ListenLocalhost(_options.Port);
            }
        });
        services.AddRouting();
        services.AddMvcCore();
        services.AddSingleton(_options.Time);
        services.AddSingleton<IHostLifetime, NoSignals>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopLimit);

        services.AddIngest(_builder.Configuration);

        // Hosted services stop in reverse: first Kestrel, then the other triggers, then the product's own, which both need.
        services.AddSingleton<Triggers>();
        services.AddHostedService(provider => provider.GetRequiredService<Triggers>());
        _options.Configure?.Invoke(_builder);

        var app = _builder.Build();
        new FunctionEndpoints(keys, app.Services.GetRequiredService<ILogger<FunctionEndpoints>>()).Map(app, Functions.Http, _host.RoutePrefix);
        return app;
    }

    /// <summary>local.settings.json, then the environment, then the caller: the last one counts.</summary>
    private static void AddSettings(IConfigurationManager configuration, LocalHostOptions options)
    {
        configuration.AddInMemoryCollection(LocalSettings(Path.Combine(AppContext.BaseDirectory, "local.settings.json")));
        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(options.Settings);
    }

    private static Dictionary<string, string?> LocalSettings(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            var lenient = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), lenient);
            return file.RootElement.TryGetProperty("Values", out var values)
                ? values.EnumerateObject().ToDictionary(value => value.Name.Replace("__", ":", StringComparison.Ordinal), value => (string?)value.Value.ToString(), StringComparer.OrdinalIgnoreCase)
                : [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new StartException($"local.settings.json is not valid: {e.Message}", e);
        }
    }
}
