using Ingest.Articles;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ingest.LocalHost.Terminal;

/// <summary>
/// One line per message: only the message where all is well, else with its level and category, and the exception below. What
/// was logged while a request was being answered ends with the ids of request and trace.
/// </summary>
internal sealed class LineFormatter() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = SafeText.OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        var line = logEntry.LogLevel < LogLevel.Warning ? message : $"{Level(logEntry.LogLevel)} {SafeText.OneLine(logEntry.Category)}: {message}";
        textWriter.WriteLine(line + Ids(scopeProvider));
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine(SafeText.Lines(exception.ToString()));
        }
    }

    private static string Ids(IExternalScopeProvider? scopes)
    {
        var ids = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        scopes?.ForEachScope(
            static (scope, ids) =>
            {
                foreach (var (name, value) in (scope as IEnumerable<KeyValuePair<string, object?>> ?? []).Where(fact => fact.Key is "RequestId" or "TraceId"))
                {
                    ids[name] = value;
                }
            },
            ids);
        if (!ids.TryGetValue("RequestId", out var request))
        {
            return "";
        }

        var trace = ids.TryGetValue("TraceId", out var id) ? $", trace {id}" : "";
        return SafeText.OneLine($" (request {request}{trace})");
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning:",
        LogLevel.Error => "error:",
        _ => "critical:",
    };
}
