namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function for every new or changed blob.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    /// <summary>The container and the pattern of the blob's name, such as <c>articles/{publisher}/{name}</c>.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The name of the setting that says which storage account.</summary>
    public string? Connection { get; set; }

    /// <summary>How the real host hears of a blob; LocalHost scans.</summary>
    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}
