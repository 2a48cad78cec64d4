namespace Ingest.LocalHost.Http;

/// <summary>The keys of one function, as the real host writes them.</summary>
internal sealed record FunctionSecrets(IReadOnlyList<Secret> Keys);
