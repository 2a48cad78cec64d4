using System.Text.RegularExpressions;
using Azure;
using Azure.Identity;

namespace Ingest.Storage;

/// <summary>Tells that storage failed, in whichever of the client library's ways, from every other exception.</summary>
internal static class StorageFailure
{
    /// <summary>Whether storage refused, did not answer in time or at all, or would not know the identity.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="cancelled">A cancellation by this token is no failure.</param>
    public static bool Is(Exception failure, CancellationToken cancelled) => failure switch
    {
        RequestFailedException or AuthenticationFailedException => true,
        TimeoutException => failure is not RegexMatchTimeoutException,
        AggregateException several => several.InnerExceptions.Any(inner => Is(inner, cancelled)),
        OperationCanceledException => !cancelled.IsCancellationRequested,
        _ => false,
    };
}
