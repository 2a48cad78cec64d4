using System.Globalization;
using Ingest.LocalHost;
using Ingest.LocalHost.Azurite;
using Ingest.Tests.Azurite;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Ingest.Tests.Azurite;

/// <summary>Two Azurites for all tests, in memory, on free ports: each does one thing at a time. Each test has an account of its own, so tests run at once.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    /// <summary>More than there are tests; 13 characters each keep the environment variable under Windows' 32 K.</summary>
    private const int AccountCount = 2000;

    private readonly AzuriteAccount[] _accounts = [.. Enumerable.Range(0, AccountCount).Select(i => new AzuriteAccount($"test{i.ToString("d4", CultureInfo.InvariantCulture)}", "a2V5"))];
    private AzuriteServer[] _servers = [];
    private StartException? _failure;
    private int _used;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _servers = [await StartAsync(), await StartAsync()];
        }
        catch (StartException e)
        {
            // Tests that need no storage can run all the same.
            _failure = e;
        }
    }

    /// <summary>The connection string of an account that nothing else uses.</summary>
    public string NewAccount()
    {
        if (_servers.Length == 0)
        {
            throw new InvalidOperationException($"Tests need Azurite, which needs Node {NodeRuntime.OldestMajorVersion} or newer and \"npm ci\" at the repository's root. {_failure?.Message}", _failure);
        }

        var next = Interlocked.Increment(ref _used) - 1;
        return next < AccountCount
            ? _servers[next % _servers.Length].ConnectionString(_accounts[next])
            : throw new InvalidOperationException($"The {AccountCount} accounts are used up: raise {nameof(AccountCount)}.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    private Task<AzuriteServer> StartAsync() =>
        AzuriteServer.StartAsync(new AzuriteOptions { UsualPorts = false, Accounts = _accounts }, TimeProvider.System, CancellationToken.None);
}
