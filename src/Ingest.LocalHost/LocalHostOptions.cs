using Microsoft.AspNetCore.Builder;

namespace Ingest.LocalHost;

/// <summary>What to run, and how.</summary>
public sealed record LocalHostOptions
{
    /// <summary>For <see cref="Seeds"/>: drop nothing.</summary>
    public const string NoSeeds = "none";

    /// <summary>The port that HTTP functions are served on, at localhost only; 0 for any free one.</summary>
    /// <value>Default: 7071.</value>
    public int Port { get; init; } = 7071;

    /// <summary>The connection string of the storage; null starts Azurite.</summary>
    public string? Storage { get; init; }

    /// <summary>The folder of Azurite's data, relative to the repository's root.</summary>
    /// <value>Default: <c>.azurite</c>.</value>
    public string Data { get; init; } = ".azurite";

    /// <summary>
    /// The folder whose files <c>publisher/path</c> are dropped, or <see cref="NoSeeds"/>. Null drops the repository's
    /// <c>seeds</c>, and only on the first start on this storage.
    /// </summary>
    public string? Seeds { get; init; }

    /// <summary>Whether HTTP functions ask for their keys.</summary>
    public bool Keys { get; init; }

    /// <summary>The pause between two looks for new blobs or messages, and the longest one between two looks at a timer's clock.</summary>
    /// <value>Default: 1 s.</value>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The classes whose functions run; classes without functions don't matter.</summary>
    /// <value>Default: those of this assembly, which the function classes are linked into.</value>
    public IReadOnlyList<Type> Functions { get; init; } = typeof(LocalHostOptions).Assembly.GetTypes();

    /// <summary>Settings that come before the environment's and local.settings.json's.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path of host.json.</summary>
    /// <value>Default: the one beside the program.</value>
    public string HostJson { get; init; } = Path.Combine(AppContext.BaseDirectory, "host.json");

    /// <summary>Changes services and logging after everything else has been registered.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }

    /// <summary>Told in a line, before it begins, what takes long at the start.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Called once requests are taken, before seeds are dropped and blobs are looked for.</summary>
    public Action<FunctionHost>? Serving { get; init; }

    /// <summary>The clock.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
