using System.Collections.Concurrent;
using System.Threading.Channels;
using Xunit;

namespace Ingest.Tests.LocalHost;

/// <summary>What functions under test did, in order.</summary>
public sealed class Calls
{
    private readonly Channel<string> _unread = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyCollection<string> All => _all;

    public void Add(string call)
    {
        _all.Enqueue(call);
        _unread.Writer.TryWrite(call);
    }

    /// <summary>The next one that wasn't awaited yet.</summary>
    public async Task<string> NextAsync() => await _unread.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TestHost.Patience);

    public async Task<IReadOnlyList<string>> NextAsync(int count)
    {
        var calls = new List<string>();
        for (var i = 0; i < count; i++)
        {
            calls.Add(await NextAsync());
        }

        return calls;
    }
}
