using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Tests.LocalHost.Http;

public static class GuardedFunctions
{
    [Function("PostAsAdmin")]
    public static async Task<IResult> PostAsAdmin([HttpTrigger(AuthorizationLevel.Admin, "post", Route = "uploads/retry")] HttpRequest request, CancellationToken cancellationToken) =>
        TypedResults.Text((await request.ReadFromJsonAsync<JsonObject>(cancellationToken))!["path"]!.GetValue<string>());

    [Function("Open")]
    public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Ok();

    [Function("Guarded")]
    public static IResult Guarded([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok();

    [Function("Other")]
    public static IResult Other([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => TypedResults.Ok();

    [Function("System")]
    public static IResult OfTheSystem([HttpTrigger(AuthorizationLevel.System, "get")] HttpRequest request) => TypedResults.Ok();

    [Function("Admin")]
    public static IResult OfTheAdmin([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => TypedResults.Ok();
}
