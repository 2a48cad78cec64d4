using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ingest.Tests.Harness;

/// <summary>Everything that Ingest itself logs, each line with what the scopes around it say.</summary>
internal sealed class ScopedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<ScopedLine> _lines = [];
    private IExternalScopeProvider? _scopes;

    public IReadOnlyList<ScopedLine> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Logger(ScopedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var facts = new Dictionary<string, string?>(StringComparer.Ordinal);
            log._scopes?.ForEachScope(
                static (scope, facts) =>
                {
                    foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                    {
                        facts[name] = value?.ToString();
                    }
                },
                facts);
            log._lines.Enqueue(new ScopedLine(category, logLevel, formatter(state, exception), facts));
        }
    }
}
