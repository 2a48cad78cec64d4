using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Ingest.LocalHost;

namespace Ingest.Benchmarks.Drops;

/// <summary>LocalHost as its users run it: a process of its own, whose memory can be told from ours and from its storage's.</summary>
internal sealed partial class LocalHostProcess : IAsyncDisposable
{
    private const int KeptLines = 20;

    /// <summary>A first start may have to install Azurite.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(180);

    private readonly Process _process;
    private readonly string _data;
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _lastLines = [];
    private Uri? _uploadLink;

    private LocalHostProcess(Process process, string data)
    {
        _process = process;
        _data = data;
    }

    /// <summary>The address of the API, with a slash at its end.</summary>
    public Uri Api { get; private set; } = null!;

    /// <summary>The largest part of the process that was ever in memory, in bytes; 0 where the operating system doesn't tell.</summary>
    public long PeakWorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it, and waits until it serves.</summary>
    /// <param name="storage">The connection string of the storage to use; null for an Azurite with an empty folder.</param>
    /// <param name="cancellationToken">Ends the start early.</param>
    /// <exception cref="StartException">It ended instead.</exception>
    public static async Task<LocalHostProcess> StartAsync(string? storage, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("ingest-benchmarks-").FullName;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Ingest.LocalHost.dll"), "--port", "0", "--seeds", LocalHostOptions.NoSeeds },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in storage is null ? ["--data", data] : new[] { "--storage", storage })
        {
            start.ArgumentList.Add(argument);
        }

        var host = new LocalHostProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, data);
        host.Start();
        try
        {
            host.Api = await host._ready.Task.WaitAsync(StartLimit, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>The link that takes the upload of a blob.</summary>
    public Uri UploadLink(string blobName)
    {
        var link = _uploadLink ?? throw new StartException("LocalHost printed no upload link: the connection string has no account key.");
        return new Uri(link.AbsoluteUri.Replace("/acme/article.txt?", $"/{blobName}?", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await Termination.EndAsync(_process);
        _process.Dispose();
        try
        {
            Directory.Delete(_data, recursive: true);
        }
        catch (IOException)
        {
            // Storage whose owner had to be killed may still be saving. It is a temporary folder.
        }
    }

    private void Start()
    {
        _process.Exited += (_, _) => _ready.TrySetException(new StartException($"LocalHost ended:{Environment.NewLine}{string.Join(Environment.NewLine, _lastLines)}"));
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lastLines.Enqueue(line);
        if (_lastLines.Count > KeptLines)
        {
            _lastLines.TryDequeue(out _);
        }

        if (Link().Match(line) is { Success: true } link)
        {
            _uploadLink = new Uri(link.Groups["link"].Value);
        }
        else if (Ready().Match(line) is { Success: true } ready)
        {
            _ready.TrySetResult(new Uri($"{ready.Groups["api"].Value}/"));
        }
    }

    [GeneratedRegex("""^ *curl .*"(?<link>http[^"]+/acme/article\.txt\?[^"]+)"$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^Ready: (?<api>http.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ready();
}
