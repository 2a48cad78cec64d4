using System.Net;
using System.Net.Http.Headers;

namespace Ingest.Benchmarks.Reading;

/// <summary>A call of the API, and the table request behind it.</summary>
internal sealed record ReadCall
{
    /// <summary>What tables call it.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked for in turn, relative to the base address of the API.</summary>
    public required IReadOnlyList<Uri> Addresses { get; init; }

    /// <summary>The entity tag of each address, for a conditional request; null for an ordinary one.</summary>
    public IReadOnlyList<EntityTagHeaderValue>? Tags { get; init; }

    /// <summary>Asks the table service for what stands behind an address, by its number; how many rows came.</summary>
    public required Func<int, CancellationToken, Task<int>> AskTables { get; init; }

    /// <summary>How many rows ought to come.</summary>
    public required int Rows { get; init; }

    /// <summary>The aim: at most so many times the bare table request at the median.</summary>
    public required double Wanted { get; init; }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status => Tags is null ? HttpStatusCode.OK : HttpStatusCode.NotModified;

    /// <summary>One request over HTTP, answer and all.</summary>
    public async Task<byte[]> AskAsync(HttpClient api, int number, CancellationToken cancellationToken)
    {
        var index = number % Addresses.Count;
        using var request = new HttpRequestMessage(HttpMethod.Get, Addresses[index]);
        if (Tags is not null)
        {
            request.Headers.IfNoneMatch.Add(Tags[index]);
        }

        using var response = await api.SendAsync(request, cancellationToken);
        return response.StatusCode == Status
            ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
            : throw new InvalidOperationException($"{Name} answered {response.StatusCode}.");
    }
}
