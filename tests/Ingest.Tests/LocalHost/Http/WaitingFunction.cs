using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Tests.LocalHost.Http;

/// <summary>Answers nobody: it waits until its caller hangs up.</summary>
public sealed class WaitingFunction(Calls calls)
{
    [Function("Wait")]
    public async Task<IResult> WaitAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request, CancellationToken cancellationToken)
    {
        calls.Add("waiting");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            calls.Add("ended");
        }

        return TypedResults.Ok();
    }
}
