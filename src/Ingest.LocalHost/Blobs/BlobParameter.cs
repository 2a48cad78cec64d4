using System.Reflection;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Ingest.LocalHost.Functions;

namespace Ingest.LocalHost.Blobs;

/// <summary>What a parameter of a blob function gets: the blob, a value of its path or the cancellation.</summary>
internal static class BlobParameter
{
    /// <exception cref="StartException">There is nothing that the parameter could get.</exception>
    public static Func<BlobEvent, CancellationToken, ValueTask<object?>> Bind(string name, MethodInfo method, ParameterInfo parameter, ParameterInfo triggered, BlobPathPattern path)
    {
        // Not by reference: reflection may hand the same parameter out as two objects when several threads ask at once.
        if (parameter.Position == triggered.Position)
        {
            return Blob(parameter.ParameterType)
                ?? throw FunctionDiscovery.Refusal(name, method, $"its [BlobTrigger] parameter \"{parameter.Name}\" is {parameter.ParameterType.Name}, and has to be BlobClient, BlockBlobClient, BlobBaseClient, Stream, BinaryData, byte[] or string.");
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return static (_, cancellationToken) => ValueTask.FromResult<object?>(cancellationToken);
        }

        if (parameter.ParameterType == typeof(string) && path.Parameters.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
        {
            var key = parameter.Name!;
            return (blob, _) => ValueTask.FromResult<object?>(blob.Captures[key]);
        }

        throw FunctionDiscovery.Refusal(name, method, $"its parameter \"{parameter.Name}\" is neither a CancellationToken nor a string named like a parameter of the blob path.");
    }

    private static Func<BlobEvent, CancellationToken, ValueTask<object?>>? Blob(Type type)
    {
        if (type == typeof(BlobClient) || type == typeof(BlobBaseClient))
        {
            return static (blob, _) => ValueTask.FromResult<object?>(blob.Container.GetBlobClient(blob.Name));
        }

        if (type == typeof(BlockBlobClient))
        {
            return static (blob, _) => ValueTask.FromResult<object?>(blob.Container.GetBlockBlobClient(blob.Name));
        }

        if (type == typeof(Stream))
        {
            return static async (blob, cancellationToken) =>
            {
                var options = new BlobOpenReadOptions(allowModifications: false) { Conditions = blob.Unchanged };
                return await blob.Container.GetBlobClient(blob.Name).OpenReadAsync(options, cancellationToken);
            };
        }

        if (type == typeof(BinaryData))
        {
            return static async (blob, cancellationToken) => await DownloadAsync(blob, cancellationToken);
        }

        if (type == typeof(byte[]))
        {
            return static async (blob, cancellationToken) => (await DownloadAsync(blob, cancellationToken)).ToArray();
        }

        if (type == typeof(string))
        {
            return static async (blob, cancellationToken) =>
            {
                using var reader = new StreamReader((await DownloadAsync(blob, cancellationToken)).ToStream(), Encoding.UTF8);
                return await reader.ReadToEndAsync(cancellationToken);
            };
        }

        return null;
    }

    private static async Task<BinaryData> DownloadAsync(BlobEvent blob, CancellationToken cancellationToken)
    {
        var options = new BlobDownloadOptions { Conditions = blob.Unchanged };
        var content = await blob.Container.GetBlobClient(blob.Name).DownloadContentAsync(options, cancellationToken);
        return content.Value.Content;
    }
}
