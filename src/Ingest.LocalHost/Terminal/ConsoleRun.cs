using Azure;
using Ingest.Articles;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Ingest.LocalHost.Terminal;

/// <summary>A run from the command line: until a signal comes or storage ends.</summary>
internal static class ConsoleRun
{
    /// <summary>The exit code: 0 after a signal, 1 when it could not start or go on.</summary>
    public static async Task<int> RunAsync(LocalHostOptions options)
    {
        using var signals = new StopSignals();
        var output = Console.Out;
        try
        {
            await using var host = await FunctionHost.StartAsync(
                options with { Configure = LogToConsole, Progress = output.WriteLine, Serving = host => Announcement.Write(host, output) },
                signals.Token);
            await output.WriteLineAsync($"Ready: {host.Api}");
            await host.StorageEnded.WaitAsync(signals.Token);
            return await FailAsync($"Azurite, the storage emulator, ended by itself. Its last lines:{Environment.NewLine}{host.StorageOutput}");
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (e is StartException or OptionsValidationException)
        {
            return await FailAsync(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"A file can't be used: {e.Message}");
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException { InnerException: RequestFailedException })
        {
            return await FailAsync($"Storage failed at the start: {e.GetBaseException().Message.ReplaceLineEndings("\n").Split('\n')[0]}");
        }
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(SafeText.Lines(message));
        return 1;
    }

    private static void LogToConsole(WebApplicationBuilder builder)
    {
        builder.Logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Ingest", LogLevel.Information)
            .AddConsole(console => console.FormatterName = LineFormatter.FormatterName)
            .AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
    }
}
