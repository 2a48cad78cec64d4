using Azure.Storage.Blobs;

namespace Ingest.LocalHost;

/// <summary>Clients from connection strings that a person typed.</summary>
internal static class StorageConnection
{
    /// <exception cref="StartException">It is no connection string.</exception>
    public static BlobServiceClient Blobs(string connectionString, string origin)
    {
        try
        {
            return new BlobServiceClient(connectionString);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartException($"{origin} is not a storage connection string, such as \"UseDevelopmentStorage=true\" or \"DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…\".", e);
        }
    }
}
