namespace Ingest.Tests.Lifecycle;

/// <summary>
/// What the store must hold after a history, worked out from what happened to each path alone. The order in which files
/// came decides which of several with the same text is listed, and is left open where they came at once.
/// </summary>
internal sealed class Model
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _killed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>All paths that ever held an article.</summary>
    public IReadOnlyCollection<string> Known => _known;

    /// <summary>All paths that ever held a file: each has a receipt.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>How many articles are listed: one for each text.</summary>
    public int Articles => Listed().Count;

    public void Drop(string path, string text)
    {
        Touched.Add(path);
        _known.Add(path);
        _files[path] = text;
        _last[path] = text;
        if (_killed.TryGetValue(path, out var killed) && killed != text)
        {
            _killed.Remove(path);
        }
    }

    public void Delete(string path) => _files.Remove(path);

    /// <summary>Withdraws on request: it holds as long as the file says the same, or comes back with the same.</summary>
    public void Kill(string path) => _killed.TryAdd(path, _last[path]);

    public bool Holds(string path) => _files.ContainsKey(path);

    /// <summary>The text that readers of a path get; null when it is withdrawn or was never there.</summary>
    public string? TextOf(string path) => !_killed.ContainsKey(path) ? _files.GetValueOrDefault(path) : null;

    /// <summary>Each text that is listed, once, with the paths of which one is listed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Listed() => _known
        .Where(path => TextOf(path) is not null)
        .GroupBy(path => TextOf(path)!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Order(StringComparer.Ordinal)], StringComparer.Ordinal);
}
