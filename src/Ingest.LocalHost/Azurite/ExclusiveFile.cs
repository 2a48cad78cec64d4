namespace Ingest.LocalHost.Azurite;

/// <summary>A file that one process at a time can hold; the operating system lets go of it when the process ends.</summary>
internal static class ExclusiveFile
{
    /// <summary>What .NET says of a file that is held: on Windows ERROR_SHARING_VIOLATION, elsewhere the EWOULDBLOCK of flock.</summary>
    private static readonly int Held = OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : EWouldBlock;

    private static int EWouldBlock => OperatingSystem.IsLinux() ? 11 : 35;

    /// <summary>Holds the file until it is disposed of; null while somebody else does.</summary>
    /// <exception cref="IOException">The file can't be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The permission to do so is missing.</exception>
    public static FileStream? TryHold(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult == Held)
        {
            return null;
        }
    }
}
