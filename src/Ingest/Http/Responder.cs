using System.Diagnostics;
using FluentValidation;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Http;

/// <summary>
/// The way every request of the API goes: it gets its id, its parameters are read and checked, all their faults are told at
/// once, and only then it is answered. A failure of storage becomes 503, a fault of ours 500; nothing of it is told but the id.
/// </summary>
public sealed partial class Responder(ILogger<Responder> logger, TimeProvider time)
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the input from the query parameters; those that it does not ask for are unknown ones.</param>
    /// <param name="validator">The rules for the input. The name of a property is the name of its parameter, but for the case of its first letter.</param>
    /// <param name="answer">Answers valid input.</param>
    public Task<IResult> RespondAsync<TInput>(HttpRequest request, Func<QueryParameters, TInput> read, IValidator<TInput> validator, Func<TInput, Task<IResult>> answer) => AnswerAsync(request, async () =>
    {
        var parameters = new QueryParameters(request.QueryString.Value);
        var input = read(parameters);
        var validation = await validator.ValidateAsync(input, request.HttpContext.RequestAborted);
        var faults = parameters.Faults()
            .Concat(validation.Errors.Select(error => new ParameterFault(CamelCase(error.PropertyName), error.ErrorCode, error.ErrorMessage)))
            .ToList();
        return faults.Count > 0 ? ProblemResults.InvalidParameters(request, faults) : await answer(input);
    });

    /// <summary>Answers a request that takes no parameters.</summary>
    public Task<IResult> RespondAsync(HttpRequest request, Func<Task<IResult>> answer) => AnswerAsync(request, async () =>
    {
        var faults = new QueryParameters(request.QueryString.Value).Faults().ToList();
        return faults.Count > 0 ? ProblemResults.InvalidParameters(request, faults) : await answer();
    });

    /// <summary>Answers a request whose input comes in its JSON body. Faults name members by JSON pointers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the input from the body; members that it does not ask for are unknown ones.</param>
    /// <param name="validator">The rules for the input.</param>
    /// <param name="answer">Answers valid input.</param>
    public Task<IResult> RespondToBodyAsync<TInput>(HttpRequest request, Func<JsonBody, TInput> read, IValidator<TInput> validator, Func<TInput, Task<IResult>> answer) => AnswerAsync(request, async () =>
    {
        var (body, refusal) = await JsonBody.ReadAsync(request, time, request.HttpContext.RequestAborted);
        if (body is null)
        {
            return refusal!;
        }

        var input = read(body);
        var validation = await validator.ValidateAsync(input, request.HttpContext.RequestAborted);
        var faults = new QueryParameters(request.QueryString.Value).Faults()
            .Concat(body.Faults())
            .Concat(validation.Errors.Select(error => new ParameterFault("/" + CamelCase(error.PropertyName), error.ErrorCode, error.ErrorMessage)))
            .DistinctBy(fault => fault.Parameter, StringComparer.Ordinal) // A member that is no string is not missing as well.
            .ToList();
        return faults.Count > 0 ? ProblemResults.InvalidParameters(request, faults) : await answer(input);
    });

    private async Task<IResult> AnswerAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        var gone = request.HttpContext.RequestAborted;
        using var scope = logger.BeginScope(new RequestScope(RequestId.Assign(request.HttpContext), Activity.Current?.TraceId));
        try
        {
            return await answer();
        }
        catch (Exception failure) when (StorageFailure.Is(failure, gone))
        {
            LogStorageFailure(logger, failure);
            return ProblemResults.StorageUnavailable(request);
        }
        catch (Exception failure) when (gone.IsCancellationRequested && IsCancellation(failure))
        {
            // Nobody is there to be answered; and it is no fault, so the host must not be told of one.
            LogGone(logger);
            return TypedResults.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
#pragma warning disable CA1031 // Whatever goes wrong, the caller gets problem details, and none of our affairs.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFault(logger, failure);
            return ProblemResults.InternalError(request);
        }
    }

    private static bool IsCancellation(Exception failure) => failure is OperationCanceledException or IOException || (failure is AggregateException several && several.InnerExceptions.All(IsCancellation));

    private static string CamelCase(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "Storage failed while a request was being answered")]
    private static partial void LogStorageFailure(ILogger logger, Exception failure);

    [LoggerMessage(EventId = 11, Level = LogLevel.Debug, Message = "The caller went away before the answer was there")]
    private static partial void LogGone(ILogger logger);

    [LoggerMessage(EventId = 12, Level = LogLevel.Error, Message = "A request could not be answered")]
    private static partial void LogFault(ILogger logger, Exception failure);
}
