namespace Ingest.LocalHost.Http;

/// <summary>The keys of the whole host, as the real host writes them.</summary>
internal sealed record HostSecrets(Secret MasterKey, IReadOnlyList<Secret> FunctionKeys, IReadOnlyList<Secret> SystemKeys);
