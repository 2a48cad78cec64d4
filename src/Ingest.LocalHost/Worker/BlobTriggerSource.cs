namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the real host hears of a blob. LocalHost scans the container whatever this says.</summary>
public enum BlobTriggerSource
{
    /// <summary>By scanning the container and the storage logs.</summary>
    LogsAndContainerScan = 0,

    /// <summary>By an Event Grid subscription.</summary>
    EventGrid = 1,
}
