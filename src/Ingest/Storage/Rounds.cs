namespace Ingest.Storage;

/// <summary>The rounds of one who writes under entity tags, loses to others, and looks again: a little later each time, and not for ever.</summary>
internal sealed class Rounds(TimeProvider time)
{
    /// <summary>
    /// Most rounds, which take half a minute and their requests. So many are lost by accident only if storage takes what is
    /// written and answers each time that it did not.
    /// </summary>
    public const int Most = 50;

    /// <summary>How much longer one waits at most with each round. Those who got into each other's way do so no more if they go on at different times.</summary>
    private static readonly TimeSpan MostPause = TimeSpan.FromMilliseconds(50);

    private int _lost;

    /// <summary>Whether nobody has been quicker yet.</summary>
    public bool IsFirst => _lost == 0;

    /// <summary>Waits for the next round, because somebody else was quicker.</summary>
    /// <exception cref="TimeoutException">It was the last one.</exception>
    public Task NextAsync(CancellationToken cancellationToken)
    {
        var pause = MostPause * Random.Shared.NextDouble() * _lost;
        return ++_lost < Most
            ? Task.Delay(pause, time, cancellationToken)
            : throw new TimeoutException($"Storage did not take a change in {Most} rounds: each time, what it was made from had changed.");
    }
}
