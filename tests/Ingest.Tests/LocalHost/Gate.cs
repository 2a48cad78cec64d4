namespace Ingest.Tests.LocalHost;

/// <summary>Holds invocations until a test opens it, and counts how many were inside at once.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private int _inside;

    public int MostAtOnce { get; private set; }

    public void Open() => _open.TrySetResult();

    public void Enter()
    {
        lock (_lock)
        {
            _inside++;
            MostAtOnce = Math.Max(MostAtOnce, _inside);
        }
    }

    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        await _open.Task.WaitAsync(cancellationToken);
        lock (_lock)
        {
            _inside--;
        }
    }
}
