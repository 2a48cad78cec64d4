namespace Ingest.LocalHost.Azurite;

/// <summary>A file that one process at a time can hold; the operating system lets go of it when the process ends.</summary>
internal static class ExclusiveFile
{
    /// <summary>Holds the file until it is disposed of; null while another process does.</summary>
    public static FileStream? TryHold(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
