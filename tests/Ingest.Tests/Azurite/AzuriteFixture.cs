using System.Globalization;
using Ingest.LocalHost;
using Ingest.LocalHost.Azurite;
using Ingest.Tests.Azurite;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Ingest.Tests.Azurite;

/// <summary>One Azurite for all tests, in memory, on free ports. Each test has an account of its own, so tests run at once.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    /// <summary>More than there are tests; 13 characters each keep the environment variable under Windows' 32 K.</summary>
    private const int AccountCount = 2000;

    private readonly AzuriteAccount[] _accounts = [.. Enumerable.Range(0, AccountCount).Select(i => new AzuriteAccount($"test{i.ToString("d4", CultureInfo.InvariantCulture)}", "a2V5"))];
    private AzuriteServer? _server;
    private StartException? _failure;
    private int _used;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _server = await AzuriteServer.StartAsync(new AzuriteOptions { UsualPorts = false, Accounts = _accounts }, TimeProvider.System, CancellationToken.None);
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
        if (_server is null)
        {
            throw new InvalidOperationException($"Tests need Azurite, which needs Node {NodeRuntime.OldestMajorVersion} or newer and \"npm ci\" at the repository's root. {_failure?.Message}", _failure);
        }

        var next = Interlocked.Increment(ref _used) - 1;
        return next < AccountCount
            ? _server.ConnectionString(_accounts[next])
            : throw new InvalidOperationException($"The {AccountCount} accounts are used up: raise {nameof(AccountCount)}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
