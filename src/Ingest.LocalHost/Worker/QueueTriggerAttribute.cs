namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function for every message of a storage queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue's name.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The name of the setting that says which storage account.</summary>
    public string? Connection { get; set; }
}
