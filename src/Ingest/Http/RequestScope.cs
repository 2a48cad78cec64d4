using System.Collections;
using System.Diagnostics;

namespace Ingest.Http;

/// <summary>What every line of the log says about the request that it belongs to.</summary>
/// <param name="requestId">The request's id.</param>
/// <param name="traceId">The id of the trace that the caller began (W3C Trace Context) or the host did; null when nobody traces.</param>
internal sealed class RequestScope(string requestId, ActivityTraceId? traceId) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _facts = traceId is { } trace
        ? [new("RequestId", requestId), new("TraceId", trace.ToHexString())]
        : [new("RequestId", requestId)];

    public int Count => _facts.Length;

    public KeyValuePair<string, object?> this[int index] => _facts[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _facts.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _facts.GetEnumerator();

    public override string ToString() => string.Join(' ', _facts.Select(fact => $"{fact.Key}:{fact.Value}"));
}
