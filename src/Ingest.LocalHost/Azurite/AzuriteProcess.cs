using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.LocalHost.Azurite;

/// <summary>The process that azurite.cjs runs in. Its standard input is its lifeline: it ends when that closes.</summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    /// <summary>It takes about 2 s; a machine under load may take many times that.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    /// <summary>Longer than the launcher's own limit of 8 s.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly TimeProvider _time;
    private readonly string? _workspace;
    private readonly OutputTail _tail = new();
    private readonly Dictionary<string, int> _ports = [];
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(ProcessStartInfo start, string? workspace, TimeProvider time)
    {
        _process = new Process { StartInfo = start };
        _workspace = workspace;
        _time = time;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Exited = _process.WaitForExitAsync(CancellationToken.None);
    }

    public Task Exited { get; }

    public string Output => _tail.ToString();

    public (int Blob, int Queue, int Table) Ports => (_ports["Blob"], _ports["Queue"], _ports["Table"]);

    /// <summary>Null when one of the ports was taken.</summary>
    /// <exception cref="StartException">Azurite ended or isn't ready in time.</exception>
    public static async Task<AzuriteProcess?> StartAsync(string main, DataFolder? data, int[] ports, IReadOnlyList<AzuriteAccount> accounts, TimeProvider time, CancellationToken cancellationToken)
    {
        var workspace = data is null ? Directory.CreateTempSubdirectory("ingest-azurite-").FullName : null;
        var azurite = new AzuriteProcess(Command(main, data, workspace, ports, accounts), workspace, time);
        try
        {
            await Task.WhenAny(azurite._listening.Task, azurite.Exited).WaitAsync(StartLimit, time, cancellationToken);
            if (azurite._listening.Task.IsCompleted)
            {
                return azurite;
            }

            if (!azurite.Output.Contains("EADDRINUSE", StringComparison.Ordinal))
            {
                throw new StartException($"Azurite, the storage emulator, ended with exit code {azurite._process.ExitCode} while it started. Its last lines:{Environment.NewLine}{azurite.Output}");
            }

            await azurite.DisposeAsync();
            return null;
        }
        catch (TimeoutException e)
        {
            await azurite.DisposeAsync();
            throw new StartException($"Azurite, the storage emulator, was not ready within {StartLimit.TotalSeconds:0} seconds. Its last lines:{Environment.NewLine}{azurite.Output}", e);
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            await Exited.WaitAsync(StopLimit, _time);
        }
        catch (Exception e) when (e is TimeoutException or IOException)
        {
            _process.Kill(entireProcessTree: true);
            await Exited;
        }

        _process.Dispose();
        if (_workspace is not null)
        {
            Directory.Delete(_workspace, recursive: true);
        }
    }

    private static ProcessStartInfo Command(string main, DataFolder? data, string? workspace, int[] ports, IReadOnlyList<AzuriteAccount> accounts)
    {
        string Port(int i) => ports[i].ToString(CultureInfo.InvariantCulture);
#pragma warning disable S4036 // The Node that the developer's own PATH chooses is the one to use.
        var start = new ProcessStartInfo("node")
#pragma warning restore S4036
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Azurite", "azurite.cjs"),
                main,
                data?.ProcessIdFile ?? "",
                "--silent",
                "--skipApiVersionCheck", // The blob client speaks a newer version than Azurite knows.
                "--disableTelemetry",
                "--blobPort",
                Port(0),
                "--queuePort",
                Port(1),
                "--tablePort",
                Port(2),
            },
            WorkingDirectory = data?.Path ?? workspace,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(account => $"{account.Name}:{account.Key}"));
        if (data is null)
        {
            start.ArgumentList.Add("--inMemoryPersistence");
        }
        else
        {
            start.ArgumentList.Add("--location");
            start.ArgumentList.Add(data.Path);
        }

        return start;
    }

    private void Read(string? line)
    {
        _tail.Add(line);
        if (line is null || Listening().Match(line) is not { Success: true } match)
        {
            return;
        }

        lock (_ports)
        {
            _ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
            if (_ports.Count == 3)
            {
                _listening.TrySetResult();
            }
        }
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(?<port>[0-9]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
