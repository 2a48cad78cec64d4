using Ingest.Articles;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ingest.LocalHost.Terminal;

/// <summary>One line per message: only the message where all is well, else with its level and category, and the exception below.</summary>
internal sealed class LineFormatter() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = SafeText.OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        textWriter.WriteLine(logEntry.LogLevel < LogLevel.Warning ? message : $"{Level(logEntry.LogLevel)} {SafeText.OneLine(logEntry.Category)}: {message}");
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine(SafeText.Lines(exception.ToString()));
        }
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning:",
        LogLevel.Error => "error:",
        _ => "critical:",
    };
}
