using System.IO.MemoryMappedFiles;

namespace Ingest.Fuzzing;

/// <summary>
/// What each worker is reading, in a file that outlives the process: nothing can be caught of a stack overflow, so
/// another process has to look.
/// </summary>
public sealed class FuzzJournal : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    /// <param name="path">The file to make.</param>
    /// <param name="workers">How many there are.</param>
    public FuzzJournal(string path, int workers)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, mapName: null, workers * sizeof(long));
        _view = _file.CreateViewAccessor();
    }

    /// <summary>The numbers of the inputs that were being read.</summary>
    public static IReadOnlyList<long> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var bytes = File.ReadAllBytes(path);
        return [.. Enumerable.Range(0, bytes.Length / sizeof(long)).Select(worker => BitConverter.ToInt64(bytes, worker * sizeof(long)) - 1).Where(number => number >= 0)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>Notes what a worker begins; null when it is done.</summary>
    internal void Note(int worker, long? number) => _view.Write(worker * sizeof(long), (number + 1) ?? 0);
}
