using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http;

/// <summary>Every kind of error that the API answers with. What a caller sees of one may grow; its code and its status never change.</summary>
public static class ProblemTypes
{
    public static ProblemType InvalidParameters { get; } = new(
        "invalid-parameters",
        StatusCodes.Status400BadRequest,
        "The request has invalid parameters.",
        "Parameters of the query, parts of the path or members of the body break their rules, are unknown, or are given twice. The member errors names all of them at once, each with its parameter (in a body, a JSON pointer), a code and the rule.",
        "Correct what errors names. The same request gets the same answer again.");

    public static ProblemType InvalidBody { get; } = new(
        "invalid-body",
        StatusCodes.Status400BadRequest,
        "The body of the request cannot be read.",
        "The body is no JSON, or something else than a JSON object. The detail says where it breaks.",
        "Send one JSON object in UTF-8.");

    public static ProblemType NotFound { get; } = new(
        "not-found",
        StatusCodes.Status404NotFound,
        "There is nothing here.",
        "There is no article, version or receipt of this name, or none that may be read yet.",
        "Take ids from lists, changes or receipts. A file has its receipt within seconds after it was dropped: ask again.");

    public static ProblemType NotAcceptable { get; } = new(
        "not-acceptable",
        StatusCodes.Status406NotAcceptable,
        "There is no representation of a kind that is accepted.",
        "The header Accept rules out every representation that there is. The member available lists their media types.",
        "Ask for one of the media types in available, or send no Accept to get JSON.");

    public static ProblemType BodyTooSlow { get; } = new(
        "body-too-slow",
        StatusCodes.Status408RequestTimeout,
        "The body of the request took too long.",
        "The body did not arrive in time.",
        "Send the request again, its body at once.");

    public static ProblemType Withdrawn { get; } = new(
        "withdrawn",
        StatusCodes.Status410Gone,
        "The article was withdrawn.",
        "Its publisher has withdrawn the article: killed it, or deleted its file. The member withdrawn says when and, after a kill, reason says why.",
        "Remove every copy of it. The changes tell if it comes back.");

    public static ProblemType PreconditionFailed { get; } = new(
        "precondition-failed",
        StatusCodes.Status412PreconditionFailed,
        "The article is not as the request takes it to be.",
        "A precondition of the request (If-Match, If-Unmodified-Since, or If-None-Match with another method than GET and HEAD) does not hold, or its If-Match cannot be read. Nothing was done.",
        "Get the article again, and decide anew with the ETag of that answer.");

    public static ProblemType BodyTooLarge { get; } = new(
        "body-too-large",
        StatusCodes.Status413PayloadTooLarge,
        "The body of the request is too large.",
        "The body has more bytes than any that means something. The detail says how many are read.",
        "Send only the members that are known. Files are not sent to the API but dropped into the container.");

    public static ProblemType UnsupportedMediaType { get; } = new(
        "unsupported-media-type",
        StatusCodes.Status415UnsupportedMediaType,
        "The body of the request is of another kind.",
        "The header Content-Type says something else than JSON, or is missing.",
        "Send JSON, with the header Content-Type: application/json.");

    public static ProblemType InternalError { get; } = new(
        "internal-error",
        StatusCodes.Status500InternalServerError,
        "Something went wrong on our side.",
        "The request could not be answered, by a fault of ours that has been logged with the request's id.",
        "Try again once. If it stays so, tell those who run the service the x-request-id of the answer.");

    public static ProblemType StorageUnavailable { get; } = new(
        "storage-unavailable",
        StatusCodes.Status503ServiceUnavailable,
        "Storage is not available.",
        "The articles cannot be reached at the moment.",
        "Try again after the seconds that the header Retry-After says.");

    /// <summary>All of them, by status and code.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        .. typeof(ProblemTypes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(ProblemType))
            .Select(property => (ProblemType)property.GetValue(null)!)
            .OrderBy(problem => problem.Status)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal),
    ];
}
