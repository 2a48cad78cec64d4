namespace Ingest.Tests.Harness;

/// <summary>How a request to storage fails.</summary>
public enum StorageFault
{
    /// <summary>The process dies before the request is sent.</summary>
    Unsent,

    /// <summary>The request takes effect, and the process dies before the answer comes.</summary>
    Lost,

    /// <summary>The request takes effect, and the answer does not come in time. The process lives on.</summary>
    TimedOut,
}
