namespace Ingest.Tests.LocalHost;

/// <summary>A host.json of a test's own.</summary>
internal sealed class HostJsonFile : IDisposable
{
    public HostJsonFile(string json) => File.WriteAllText(Path, json);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    public void Dispose() => File.Delete(Path);
}
