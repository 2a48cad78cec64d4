using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Benchmarks.Reading;

/// <summary>Remembers the last request that went to storage: whether two sides ask for the same can be seen from it.</summary>
internal sealed partial class LastRequest : HttpPipelinePolicy
{
    private string _request = "";

    /// <summary>Its method and address, with every time and place in time left out, which differ from one request to the next.</summary>
    public string WithoutTimes => Time().Replace(Uri.UnescapeDataString(_request), "…");

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Remember(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Remember(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Remember(Request request) => _request = $"{request.Method} {request.Uri}";

    [GeneratedRegex("datetime'[^']*'|lt '[0-9]{19}'", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
