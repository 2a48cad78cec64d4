using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>Who always loses to others gives up, so that the host can try again later.</summary>
public sealed class RoundsTests
{
    [Fact]
    public async Task WhoAlwaysLosesGivesUp()
    {
        var rounds = new Rounds(new HurriedTime());
        Assert.True(rounds.IsFirst);
        for (var lost = 1; lost < Rounds.Most; lost++)
        {
            await rounds.NextAsync(TestContext.Current.CancellationToken);
            Assert.False(rounds.IsFirst);
        }

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => rounds.NextAsync(TestContext.Current.CancellationToken));
        Assert.True(StorageFailure.Is(failure, TestContext.Current.CancellationToken));
    }

    /// <summary>Time in which nobody waits.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
