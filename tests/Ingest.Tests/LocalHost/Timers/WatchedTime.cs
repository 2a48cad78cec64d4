namespace Ingest.Tests.LocalHost.Timers;

/// <summary>A clock that begins at a time and can be set, and that knows how often someone began to wait for a look at it.</summary>
internal sealed class WatchedTime(DateTimeOffset start, TimeSpan wait) : TimeProvider
{
    private readonly long _begun = System.GetTimestamp();
    private TimeSpan _ahead;
    private int _waits;

    /// <summary>How many waits of the given length have begun.</summary>
    public int Waits => Volatile.Read(ref _waits);

    /// <summary>Sets the clock forward.</summary>
    public void Advance(TimeSpan time) => _ahead += time;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_begun) + _ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == wait)
        {
            Interlocked.Increment(ref _waits);
        }

        return base.CreateTimer(callback, state, dueTime, period);
    }
}
