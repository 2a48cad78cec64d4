using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Ingest.LocalHost;

/// <summary>Clients from connection strings that a person typed.</summary>
internal static class ConnectionStrings
{
    /// <exception cref="StartException">It is no connection string, or one without blobs, queues and tables.</exception>
    public static BlobServiceClient OpenBlobs(string connectionString, string origin, BlobClientOptions? options = null)
    {
        try
        {
            _ = new QueueServiceClient(connectionString);
            _ = new TableServiceClient(connectionString);
            return new BlobServiceClient(connectionString, options);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartException($"{origin} is not a storage connection string, such as \"UseDevelopmentStorage=true\" or \"DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…\".", e);
        }
    }

    /// <exception cref="StartException">It is no connection string, or one without blobs, queues and tables.</exception>
    public static QueueClient OpenQueue(string connectionString, string origin, string name)
    {
        OpenBlobs(connectionString, origin);
        return new QueueClient(connectionString, name);
    }
}
