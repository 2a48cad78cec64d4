namespace Ingest.Fuzzing;

/// <summary>A file to make inputs of.</summary>
/// <param name="Name">Its path, for people.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FuzzSeed(string Name, byte[] Content)
{
    /// <summary>Larger files than this, in bytes, would make all that is made of them slow.</summary>
    private const int LargestFile = 128 * 1024;

    /// <summary>The sample articles and the sources of all cases of a working copy, in an order that is always the same.</summary>
    /// <param name="root">The folder of the solution.</param>
    public static IReadOnlyList<FuzzSeed> Of(string root)
    {
        var samples = Directory.EnumerateFiles(Path.Combine(root, "seeds"), "*", SearchOption.AllDirectories);
        var cases = Directory.EnumerateFiles(Path.Combine(root, "tests", "Ingest.Tests", "Cases"), "source*", SearchOption.AllDirectories);
        return [.. samples.Concat(cases)
            .Where(file => new FileInfo(file).Length is > 0 and <= LargestFile)
            .Select(file => new FuzzSeed(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .OrderBy(seed => seed.Name, StringComparer.Ordinal)];
    }
}
