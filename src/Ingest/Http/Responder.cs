using FluentValidation;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Http;

/// <summary>
/// The way every request of the API goes: its parameters are read and checked, all their faults are told at once,
/// and only then it is answered. A failure of storage becomes 503.
/// </summary>
public sealed partial class Responder(ILogger<Responder> logger)
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the input from the query parameters; those that it does not ask for are unknown ones.</param>
    /// <param name="validator">The rules for the input. The name of a property is the name of its parameter, but for the case of its first letter.</param>
    /// <param name="answer">Answers valid input.</param>
    public async Task<IResult> RespondAsync<TInput>(HttpRequest request, Func<QueryParameters, TInput> read, IValidator<TInput> validator, Func<TInput, Task<IResult>> answer)
    {
        var parameters = new QueryParameters(request.QueryString.Value);
        var input = read(parameters);
        var validation = await validator.ValidateAsync(input, request.HttpContext.RequestAborted);
        var faults = parameters.Faults()
            .Concat(validation.Errors.Select(error => new ParameterFault(CamelCase(error.PropertyName), error.ErrorCode, error.ErrorMessage)))
            .ToList();
        if (faults.Count > 0)
        {
            return ProblemResults.InvalidParameters(request, faults);
        }

        return await AnswerAsync(request, () => answer(input));
    }

    /// <summary>Answers a request that takes no parameters.</summary>
    public async Task<IResult> RespondAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        var faults = new QueryParameters(request.QueryString.Value).Faults().ToList();
        return faults.Count > 0 ? ProblemResults.InvalidParameters(request, faults) : await AnswerAsync(request, answer);
    }

    /// <summary>Answers a request whose input comes in its JSON body. Faults name members by JSON pointers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the input from the body; members that it does not ask for are unknown ones.</param>
    /// <param name="validator">The rules for the input.</param>
    /// <param name="answer">Answers valid input.</param>
    public async Task<IResult> RespondToBodyAsync<TInput>(HttpRequest request, Func<JsonBody, TInput> read, IValidator<TInput> validator, Func<TInput, Task<IResult>> answer)
    {
        var (body, refusal) = await JsonBody.ReadAsync(request, request.HttpContext.RequestAborted);
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
        return faults.Count > 0 ? ProblemResults.InvalidParameters(request, faults) : await AnswerAsync(request, () => answer(input));
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception failure) when (StorageFailure.Is(failure, request.HttpContext.RequestAborted))
        {
            LogStorageFailure(logger, failure);
            return ProblemResults.StorageUnavailable(request);
        }
    }

    private static string CamelCase(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "Storage failed while a request was being answered")]
    private static partial void LogStorageFailure(ILogger logger, Exception failure);
}
