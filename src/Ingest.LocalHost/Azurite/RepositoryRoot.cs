namespace Ingest.LocalHost.Azurite;

/// <summary>The folder of the clone that LocalHost runs from: the one that holds Ingest.sln and package.json.</summary>
public static class RepositoryRoot
{
    /// <summary>Walks up from the program's own folder, then from the current one; null outside a clone.</summary>
    public static string? Find() => Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory());

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ingest.sln")) && File.Exists(Path.Combine(folder.FullName, "package.json")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
