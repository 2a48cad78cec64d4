namespace Ingest.LocalHost;

/// <summary>The settings of host.json for queue functions, at <c>extensions.queues</c>.</summary>
/// <param name="BatchSize"><c>batchSize</c>: how many messages of a queue may be worked on at once, 1 to 32.</param>
/// <param name="MaxDequeueCount"><c>maxDequeueCount</c>: how many tries a message gets.</param>
/// <param name="VisibilityTimeout"><c>visibilityTimeout</c>: the pause after a failed try, 0 to 7 days.</param>
internal sealed record QueueSettings(int BatchSize, int MaxDequeueCount, TimeSpan VisibilityTimeout)
{
    /// <summary>As many as storage hands out at once.</summary>
    public const int LargestBatch = 32;

    /// <summary>As long as storage hides a message.</summary>
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(7);

    /// <summary>What the real host does without a word in host.json.</summary>
    public static QueueSettings Default { get; } = new(16, 5, TimeSpan.Zero);
}
