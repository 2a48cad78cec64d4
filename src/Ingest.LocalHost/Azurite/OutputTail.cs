namespace Ingest.LocalHost.Azurite;

/// <summary>The last lines that a program printed, for the message that says why it failed. Safe from any thread.</summary>
internal sealed class OutputTail
{
    /// <summary>Enough for npm's and Node's errors, short enough to read.</summary>
    private const int Capacity = 12;

    private readonly Queue<string> _lines = new(Capacity);

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (_lines)
        {
            if (_lines.Count == Capacity)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line.TrimEnd());
        }
    }

    public override string ToString()
    {
        lock (_lines)
        {
            return string.Join(Environment.NewLine, _lines.Select(line => "  " + line));
        }
    }
}
