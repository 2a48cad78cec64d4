namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function at the times of a schedule, in UTC.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>NCRONTAB with seconds, such as <c>0 30 3 * * *</c> for half past three each night, or <c>%Setting%</c>.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether it also runs whenever the host starts.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>Whether the real host makes up at its start for a time that passed while it did not run; LocalHost never does.</summary>
    public bool UseMonitor { get; set; } = true;
}
