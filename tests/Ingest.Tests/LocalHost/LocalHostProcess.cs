using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Xunit;

namespace Ingest.Tests.LocalHost;

/// <summary>LocalHost as a developer runs it: the built program, in a process of its own, with a data folder of its own.</summary>
internal sealed class LocalHostProcess : IAsyncDisposable
{
    public const int SigInt = 2;
    public const int SigQuit = 3;
    public const int SigKill = 9;
    public const int SigTerm = 15;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LocalHostProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            Append(_output, line.Data);
            if (line.Data?.StartsWith("Ready: ", StringComparison.Ordinal) == true)
            {
                _ready.TrySetResult(line.Data);
            }
        };
        _process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => Read(_output);

    /// <summary>Starts it on a free port, with a data folder and without seeds, and with some environment variables changed.</summary>
    public static LocalHostProcess Start(string data, params (string Name, string Value)[] environment) =>
        Run(["--port", "0", "--data", data, "--seeds", "none"], environment);

    /// <summary>Runs it with just these arguments, and with some environment variables changed.</summary>
    public static LocalHostProcess Run(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        var start = new ProcessStartInfo(dotnet, ["exec", Path.Combine(AppContext.BaseDirectory, "Ingest.LocalHost.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new LocalHostProcess(start);
    }

    /// <summary>Waits for the line that begins with "Ready: ".</summary>
    public async Task<string> ReadyAsync()
    {
        var exited = _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(_ready.Task, exited).WaitAsync(TestHost.Patience);
        Assert.False(exited.IsCompleted, $"It ended: {Read(_error)}");
        return await _ready.Task;
    }

    /// <summary>Sends a signal (Linux and macOS).</summary>
    public void Signal(int number) => Assert.Equal(0, Kill(_process.Id, number));

    public async Task<(int ExitCode, string Error)> ExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestHost.Patience);
        return (_process.ExitCode, Read(_error));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            if (line is not null)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
