namespace Ingest.LocalHost;

/// <summary>Why LocalHost can't start: one sentence for the person who started it, printed without a stack trace.</summary>
public sealed class StartException : Exception
{
    public StartException()
    {
    }

    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
