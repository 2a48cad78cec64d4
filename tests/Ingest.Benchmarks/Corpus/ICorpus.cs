namespace Ingest.Benchmarks.Corpus;

/// <summary>A kind of folder of real files, and how the product is scored against it.</summary>
internal interface ICorpus
{
    /// <summary>The name that such a folder usually has.</summary>
    string Name { get; }

    /// <summary>Whether a folder under another name is laid out as one of this kind.</summary>
    bool IsIn(string folder);

    /// <summary>Reads all of it and writes what was found.</summary>
    /// <returns>The aims of this kind.</returns>
    Task<IReadOnlyList<Aim>> ScoreAsync(string folder, TextWriter output, CancellationToken cancellationToken);
}
