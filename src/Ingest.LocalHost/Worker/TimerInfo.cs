namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told.</summary>
public sealed class TimerInfo
{
    /// <summary>Whether this run makes up for a time that passed while the host did not run. LocalHost makes up for none: false.</summary>
    public bool IsPastDue { get; set; }
}
