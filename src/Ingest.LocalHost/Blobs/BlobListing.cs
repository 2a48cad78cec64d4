using System.Xml;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Blobs;

/// <summary>
/// Lists a container's blobs, also beside names that Azurite takes but cannot list: it answers every page that would show
/// a character that XML has no way to write, such as U+0001, with 500 and no body. Then the names are asked for folder
/// by folder and, where such a name lies, character by character, so that every other blob is still found.
/// </summary>
/// <param name="container">The container. Its client should not retry: the next listing does.</param>
/// <param name="logger">Is told of each such name, once.</param>
internal sealed partial class BlobListing(BlobContainerClient container, ILogger logger)
{
    /// <summary>Pages that may fail in one listing: a name takes a few for each of its characters. Beyond it, storage is at fault.</summary>
    private const int MostFailures = 5000;

    /// <summary>Greater than all names that go on with a character of <see cref="NextCharacters"/>, and less than all others.</summary>
    private const string AfterNextCharacters = "~\uFFFD";

    /// <summary>With what names are asked for one by one; what comes after these in their order is listed at once.</summary>
    private static readonly char[] NextCharacters = ['\t', '\n', '\r', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)];

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _failures;
    private bool _isComplete;

    /// <summary>Lists the blobs whose names begin with <paramref name="prefix"/>, in no order; a blob may be found more than once.</summary>
    /// <returns>False when blobs that could be listed may have been passed over.</returns>
    /// <exception cref="RequestFailedException">Storage failed otherwise.</exception>
    /// <exception cref="XmlException">Storage failed without a word, too often for this to be due to names.</exception>
    public async Task<bool> TryListAllAsync(string prefix, Action<BlobItem> found, CancellationToken cancellationToken)
    {
        _failures = 0;
        _isComplete = true;
        await ListAllAsync(prefix, found, cancellationToken);
        return _isComplete;
    }

    /// <summary>False when a name was in the way.</summary>
    private async Task<bool> ListAllAsync(string prefix, Action<BlobItem> found, CancellationToken cancellationToken)
    {
        if (await TryListAsync(prefix, null, null, found, cancellationToken))
        {
            return true;
        }

        if (await FoldersAsync(prefix, found, cancellationToken) is { } folders)
        {
            foreach (var folder in folders)
            {
                await ListAllAsync(folder, found, cancellationToken);
            }

            return false;
        }

        // The blob of just this name, if there is one, is the first; after it come those that go on.
        await TryListAsync(prefix, null, 1, found, cancellationToken);
        var isToldFurtherOn = false;
        foreach (var next in NextCharacters)
        {
            isToldFurtherOn |= !await ListAllAsync(prefix + next, found, cancellationToken);
        }

        if (!await TryListAsync(prefix, prefix + AfterNextCharacters, null, found, cancellationToken))
        {
            await TryListAsync(prefix, prefix + AfterNextCharacters, 1, found, cancellationToken);
            _isComplete = false;
            Tell(prefix, LogPassedOver);
        }
        else if (!isToldFurtherOn)
        {
            Tell(prefix, LogUnlistable);
        }

        return false;
    }

    /// <summary>The folders below a prefix, after its own blobs; null when a name right there, of a blob or a folder, is in the way.</summary>
    private async Task<IReadOnlyList<string>?> FoldersAsync(string prefix, Action<BlobItem> found, CancellationToken cancellationToken)
    {
        var folders = new List<string>();
        try
        {
            await foreach (var item in container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", prefix, cancellationToken))
            {
                if (item.IsPrefix)
                {
                    folders.Add(item.Prefix);
                }
                else
                {
                    found(item.Blob);
                }
            }

            return folders;
        }
        catch (Exception e) when (IsInTheWay(e))
        {
            return null;
        }
    }

    /// <summary>Lists page by page. False when a name was in the way: then the pages before it were listed.</summary>
    private async Task<bool> TryListAsync(string prefix, string? after, int? pageSize, Action<BlobItem> found, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken).AsPages(after, pageSize))
            {
                foreach (var blob in page.Values)
                {
                    found(blob);
                }
            }

            return true;
        }
        catch (Exception e) when (IsInTheWay(e))
        {
            return false;
        }
    }

    /// <summary>Whether a page failed without a word: the client misses the XML that other failures are told in.</summary>
    private bool IsInTheWay(Exception e) => (e is XmlException or RequestFailedException { Status: 500, ErrorCode: null or "" }) && ++_failures <= MostFailures;

    private void Tell(string prefix, Action<string, string> log)
    {
        if (_told.Add(prefix))
        {
            log(container.Name, prefix);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A blob in the container {Container} can't be listed, nor ingested: its name goes on after \"{Start}\" with a character that Azurite can't list. Delete it by its name. All others are found, but it takes longer.")]
    private partial void LogUnlistable(string container, string start);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A blob in the container {Container} can't be listed, nor ingested: its name begins with \"{Start}\" and holds a character that Azurite can't list. Delete it by its name. Until then, blobs whose names begin so and go on with a character outside ASCII may be passed over.")]
    private partial void LogPassedOver(string container, string start);
}
