using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ingest.Http;

/// <summary>Every error of the API, as problem details (RFC 9457).</summary>
public static class ProblemResults
{
    /// <summary>400: parameters break their rules; all of them are named at once.</summary>
    public static IResult InvalidParameters(HttpRequest request, IReadOnlyList<ParameterFault> faults) => Problem(
        request,
        StatusCodes.Status400BadRequest,
        "invalid-parameters",
        "The request has invalid parameters.",
        faults.Count == 1 ? "One parameter breaks its rule." : $"{faults.Count} parameters break their rules.",
        faults);

    /// <summary>404: there is no such thing.</summary>
    public static IResult NotFound(HttpRequest request, string detail) => Problem(
        request,
        StatusCodes.Status404NotFound,
        "not-found",
        "There is nothing here.",
        detail);

    /// <summary>410: there was such an article, and its publisher withdrew it.</summary>
    public static IResult Withdrawn(HttpRequest request, DateTimeOffset time) => Problem(
        request,
        StatusCodes.Status410Gone,
        "withdrawn",
        "The article was withdrawn.",
        $"Its publisher withdrew it at {time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}. Remove every copy of it.");

    /// <summary>503: storage does not answer. The caller may try again.</summary>
    public static IResult StorageUnavailable(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = "10";
        return Problem(
            request,
            StatusCodes.Status503ServiceUnavailable,
            "storage-unavailable",
            "Storage is not available.",
            "The articles cannot be reached at the moment. Try again in a little while.");
    }

    private static JsonResponse Problem(HttpRequest request, int status, string code, string title, string detail, IReadOnlyList<ParameterFault>? faults = null)
    {
        var problem = new ProblemDetails
        {
            Type = $"/api/docs#{code}",
            Title = title,
            Status = status,
            Detail = detail,
            Instance = request.Path.ToUriComponent(),
        };
        if (faults is not null)
        {
            problem.Extensions["errors"] = faults;
        }

        return new JsonResponse(problem, "application/problem+json", status);
    }
}
