using Ingest.Articles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ingest.Http;

/// <summary>Every error of the API, as problem details (RFC 9457).</summary>
public static class ProblemResults
{
    /// <summary>400: parameters break their rules; all of them are named at once.</summary>
    public static IResult InvalidParameters(HttpRequest request, IReadOnlyList<ParameterFault> faults) => Problem(
        request,
        ProblemTypes.InvalidParameters,
        faults.Count == 1 ? "One parameter breaks its rule." : $"{faults.Count} parameters break their rules.",
        ("errors", faults));

    /// <summary>404: there is no such thing.</summary>
    public static IResult NotFound(HttpRequest request, string detail) => Problem(
        request,
        ProblemTypes.NotFound,
        detail);

    /// <summary>410: there was such an article, and it was withdrawn. Says when, and why if that is known.</summary>
    public static IResult Withdrawn(HttpRequest request, Withdrawal withdrawal) => Problem(
        request,
        ProblemTypes.Withdrawn,
        $"Its publisher withdrew it at {withdrawal.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}. Remove every copy of it.",
        ("withdrawn", withdrawal.Time),
        ("reason", withdrawal.Reason));

    /// <summary>400: the body is no JSON, or not the JSON that it should be.</summary>
    public static IResult InvalidBody(HttpRequest request, string detail) => Problem(
        request,
        ProblemTypes.InvalidBody,
        detail);

    /// <summary>406: the caller takes nothing that there is.</summary>
    public static IResult NotAcceptable(HttpRequest request, IReadOnlyList<string> available) => Problem(
        request,
        ProblemTypes.NotAcceptable,
        $"Available are: {string.Join(", ", available)}.",
        ("available", available));

    /// <summary>408: the body does not come.</summary>
    public static IResult BodyTooSlow(HttpRequest request) => Problem(
        request,
        ProblemTypes.BodyTooSlow,
        "Send the body at once, within ten seconds.");

    /// <summary>412: a precondition does not hold.</summary>
    public static IResult PreconditionFailed(HttpRequest request) => Problem(
        request,
        ProblemTypes.PreconditionFailed,
        "It has changed since, has gone, or was never so. Nothing was done. Get it again and decide anew.");

    /// <summary>413: the body is too large to mean anything.</summary>
    public static IResult BodyTooLarge(HttpRequest request, int mostBytes) => Problem(
        request,
        ProblemTypes.BodyTooLarge,
        $"At most {mostBytes} bytes are read.");

    /// <summary>415: the body is something else than JSON.</summary>
    public static IResult UnsupportedMediaType(HttpRequest request) => Problem(
        request,
        ProblemTypes.UnsupportedMediaType,
        "Send JSON, with the header Content-Type: application/json.");

    /// <summary>500: a fault of ours, of which the caller learns nothing but the id under which it is in the logs.</summary>
    public static IResult InternalError(HttpRequest request) => Problem(
        request,
        ProblemTypes.InternalError,
        $"The request could not be answered. It is logged as {request.HttpContext.TraceIdentifier}.");

    /// <summary>503: storage does not answer. The caller may try again.</summary>
    public static IResult StorageUnavailable(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = "10";
        return Problem(
            request,
            ProblemTypes.StorageUnavailable,
            "The articles cannot be reached at the moment. Try again in a little while.");
    }

    private static JsonResponse Problem(HttpRequest request, ProblemType type, string detail, params IReadOnlyList<(string Name, object? Value)> more)
    {
        // What a page or list said of itself before its precondition failed is not true of a problem.
        request.HttpContext.Response.Headers.Link = default;
        request.HttpContext.Response.Headers.ContentSecurityPolicy = default;
        var problem = new ProblemDetails
        {
            Type = type.Address,
            Title = type.Title,
            Status = type.Status,
            Detail = detail,
            Instance = request.PathBase.Add(request.Path).ToUriComponent(),
        };
        foreach (var (name, value) in more.Where(member => member.Value is not null))
        {
            problem.Extensions[name] = value;
        }

        return new JsonResponse(problem, "application/problem+json", type.Status);
    }
}
