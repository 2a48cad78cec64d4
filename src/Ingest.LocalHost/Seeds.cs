using Ingest.LocalHost.Azurite;

namespace Ingest.LocalHost;

/// <summary>The articles that are dropped at the start: every file below <c>{folder}/{publisher}</c>.</summary>
internal sealed class Seeds
{
    /// <summary>Uploads at once: storage on the same machine gets no faster with more.</summary>
    private const int Parallelism = 4;

    private readonly string? _folder;

    private Seeds(string? folder, bool everyStart)
    {
        _folder = folder;
        EveryStart = everyStart;
    }

    /// <summary>Whether they are dropped at every start, not only at the first one.</summary>
    public bool EveryStart { get; }

    /// <summary>Whether there is anything to drop.</summary>
    public bool Any => _folder is not null;

    /// <exception cref="StartException">The folder isn't there.</exception>
    public static Seeds From(LocalHostOptions options)
    {
        if (options.Seeds is null)
        {
            var folder = RepositoryRoot.Find() is { } root ? Path.Combine(root, "seeds") : null;
            return new Seeds(Directory.Exists(folder) ? folder : null, everyStart: false);
        }

        if (string.Equals(options.Seeds, LocalHostOptions.NoSeeds, StringComparison.Ordinal))
        {
            return new Seeds(null, everyStart: false);
        }

        return Directory.Exists(options.Seeds)
            ? new Seeds(Path.GetFullPath(options.Seeds), everyStart: true)
            : throw new StartException($"The seeds folder {options.Seeds} does not exist.");
    }

    /// <summary>Files directly in the folder, such as a README.md, belong to no publisher and stay.</summary>
    public async Task DropAsync(Drop drop, CancellationToken cancellationToken)
    {
        if (_folder is null)
        {
            return;
        }

        var files = Directory.EnumerateDirectories(_folder)
            .SelectMany(publisher => Directory.EnumerateFiles(publisher, "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken }, async (file, cancellation) =>
            await drop.AddAsync(file, Path.GetRelativePath(_folder, file).Replace(Path.DirectorySeparatorChar, '/'), cancellation));
    }
}
