namespace Ingest.LocalHost.Azurite;

/// <summary>How to run Azurite.</summary>
public sealed record AzuriteOptions
{
    /// <summary>The folder that keeps its data; null keeps it in memory.</summary>
    public string? Data { get; init; }

    /// <summary>Whether to take ports 10000-10002 when they are free.</summary>
    /// <value>Default: true. When false, or when one is taken: any free ports.</value>
    public bool UsualPorts { get; init; } = true;

    /// <summary>Told in a line, before it begins, what takes long: the installation.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>The accounts that it serves.</summary>
    /// <value>Default: <see cref="AzuriteAccount.WellKnown"/> only.</value>
    public IReadOnlyList<AzuriteAccount> Accounts { get; init; } = [AzuriteAccount.WellKnown];
}
