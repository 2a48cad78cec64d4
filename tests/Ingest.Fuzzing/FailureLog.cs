using System.Text.RegularExpressions;

namespace Ingest.Fuzzing;

/// <summary>Gathers failures: the first of each kind is written to a file, the others are counted.</summary>
internal sealed partial class FailureLog(string folder)
{
    private readonly Dictionary<string, FuzzFailure> _failures = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public IReadOnlyList<FuzzFailure> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _failures.Values.OrderByDescending(failure => failure.Count)];
            }
        }
    }

    /// <param name="message">What went wrong.</param>
    /// <param name="number">The input's number.</param>
    /// <param name="input">The input; null when no single one is to blame.</param>
    public void Add(string message, long number, FuzzInput? input)
    {
        var kind = Number().Replace(message, "#");
        lock (_lock)
        {
            if (_failures.TryGetValue(kind, out var known))
            {
                _failures[kind] = known with { Count = known.Count + 1 };
                return;
            }

            var file = input is null ? null : ReplayFile.Write(folder, $"input-{number}", input);
            _failures.Add(kind, new FuzzFailure(kind, message, number, file, 1));
        }
    }

    [GeneratedRegex("U\\+[0-9A-F]+|[0-9]+([.,][0-9]+)*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
