using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>
/// Table Storage as it is at its worst: each answer to a query of a list holds one row, however many are asked for, and the
/// first ones may hold none, because the service has looked for long enough.
/// </summary>
/// <param name="emptyAnswers">How many answers are empty. Their rows are lost: a test tells by that who went on asking.</param>
internal sealed partial class SparingTables(int emptyAnswers = 0) : HttpPipelinePolicy
{
    private int _answers;

    /// <summary>Queries of lists that were sent.</summary>
    public int Answers => _answers;

    /// <summary>Begins anew.</summary>
    public void Clear() => _answers = 0;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!message.Request.Uri.Path.EndsWith("ArticleLists()", StringComparison.Ordinal) || !Top().IsMatch(message.Request.Uri.Query))
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        message.Request.Uri.Query = Top().Replace(message.Request.Uri.Query, "${name}1");
        await ProcessNextAsync(message, pipeline);
        if (Interlocked.Increment(ref _answers) <= emptyAnswers)
        {
            message.Response.ContentStream = new MemoryStream(Encoding.UTF8.GetBytes("""{ "value": [] }"""));
        }
    }

    [GeneratedRegex(@"(?<name>(\$|%24)top=)[0-9]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Top();
}
