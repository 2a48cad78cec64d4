namespace Ingest.Tests.Harness;

/// <summary>The system's clock, until it is set.</summary>
internal sealed class SettableTime : TimeProvider
{
    private TimeSpan _ahead;

    /// <summary>Sets the clock forward.</summary>
    public void Advance(TimeSpan time) => _ahead += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
