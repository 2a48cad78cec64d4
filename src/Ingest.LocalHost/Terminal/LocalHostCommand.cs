using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Net;
using Ingest.Articles;

namespace Ingest.LocalHost.Terminal;

/// <summary>The command line.</summary>
internal static class LocalHostCommand
{
    /// <summary>Runs what the command line says; the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Create(ConsoleRun.RunAsync).Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync(SafeText.OneLine(parsed.Errors[0].Message));
            return 1;
        }

        // Signals are the run's own: a stop waits for running invocations.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    public static RootCommand Create(Func<LocalHostOptions, Task<int>> run)
    {
        var port = new Option<int>("--port")
        {
            Description = "The port to serve on, at localhost only; 0 for any free one.",
            HelpName = "port",
            DefaultValueFactory = _ => 7071,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort)
                {
                    return number;
                }

                result.AddError($"--port has to be a number from 0 to {IPEndPoint.MaxPort}, not \"{SafeText.OneLine(text)}\".");
                return 0;
            },
        };
        var storage = new Option<string?>("--storage")
        {
            Description = "The connection string of the storage to use. Without it, Azurite is started.",
            HelpName = "connection string",
        };
        var data = new Option<string>("--data")
        {
            Description = "The folder that Azurite keeps its data in, relative to the repository.",
            HelpName = "folder",
            DefaultValueFactory = _ => ".azurite",
        };
        var seeds = new Option<string?>("--seeds")
        {
            Description = "The folder whose files publisher/path are dropped, or none. Without it, the repository's seeds are dropped on the first start.",
            HelpName = "folder|none",
        };
        var keys = new Option<bool>("--keys") { Description = "Ask for function keys, and print them." };
        var poll = new Option<TimeSpan?>("--poll")
        {
            Description = "The pause between two looks for new blobs, such as 500ms or 2m; 1s without it.",
            HelpName = "duration",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (!Durations.TryParse(text, out var duration))
                {
                    result.AddError($"--poll has to be a duration between 10ms and 60m, such as 500ms, 1s or 2m, not \"{SafeText.OneLine(text)}\".");
                }

                return duration;
            },
        };

        var command = new RootCommand("Runs Ingest on this machine: its HTTP functions, its blob trigger and, unless --storage is given, its storage.") { port, storage, data, seeds, keys, poll };
        command.SetAction(parsed => run(new LocalHostOptions
        {
            Port = parsed.GetValue(port),
            Storage = parsed.GetValue(storage),
            Data = parsed.GetValue(data)!,
            Seeds = parsed.GetValue(seeds),
            Keys = parsed.GetValue(keys),
            Poll = parsed.GetValue(poll) ?? TimeSpan.FromSeconds(1),
        }));
        return command;
    }
}
