using System.Text.Json;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Ingestion;

/// <summary>Messages in storage queues that speak of a blob.</summary>
public static class BlobNotices
{
    /// <summary>The queue that the host writes blobs to whose every try failed.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    /// <summary>What the subject of an event of a blob of the container begins with (https://learn.microsoft.com/azure/event-grid/event-schema-blob-storage).</summary>
    private const string Subject = $"/blobServices/default/containers/{ArticleContainer.Name}/blobs/";

    /// <summary>The file that a message of <see cref="PoisonQueue"/> names.</summary>
    /// <returns>Null when it is in another container.</returns>
    /// <exception cref="FormatException">It is no such message.</exception>
    public static PoisonedFile? ReadPoison(string message) => Read(message, root =>
        root.GetProperty("ContainerName").GetString() == ArticleContainer.Name && NameIn(root.GetProperty("BlobName").GetString()) is { } name
            ? new PoisonedFile(name, root.GetProperty("ETag").GetString()?.Trim('"'))
            : null);

    /// <summary>The blob that a message of <see cref="DeletionQueue"/> names: an event <c>Microsoft.Storage.BlobDeleted</c>.</summary>
    /// <returns>Null when it is in another container.</returns>
    /// <exception cref="FormatException">It is no such message.</exception>
    public static BlobName? ReadDeletion(string message) => Read(message, root =>
        root.GetProperty("subject").GetString() is { } subject && subject.StartsWith(Subject, StringComparison.Ordinal) ? NameIn(subject[Subject.Length..]) : null);

    private static BlobName? NameIn(string? name) => string.IsNullOrEmpty(name) ? null : BlobName.Parse(name);

    private static T? Read<T>(string message, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return read(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The message is of another kind than its queue holds.", failure);
        }
    }
}
