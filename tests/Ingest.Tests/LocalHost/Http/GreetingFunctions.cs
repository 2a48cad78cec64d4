using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Tests.LocalHost.Http;

public sealed class GreetingFunctions(Calls calls)
{
    [Function("GetHello")]
    public static IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello")] HttpRequest request) =>
        TypedResults.Text($"hello {request.Query["name"]}");

    [Function("PostHello")]
    public static Task<IActionResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hello")] HttpRequest request) =>
        Task.FromResult<IActionResult>(new ContentResult { Content = request.ContentType, StatusCode = 201 });

    [Function("Options")]
    public static ValueTask<NoContent> Options([HttpTrigger(AuthorizationLevel.Anonymous, "head", "options", Route = "options")] HttpRequest request) =>
        ValueTask.FromResult(TypedResults.NoContent());

    [Function("Anything")]
    public static IResult Anything([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => TypedResults.Text(request.Method);

    [Function("PostLatest")]
    public static IResult PostLatest([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "items/latest")] HttpRequest request) => TypedResults.Text("latest");

    [Function("GetItem")]
    public static IResult GetItem([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}")] HttpRequest request, string id) => TypedResults.Text(id);

    [Function("Values")]
    public static IResult Values(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{text}/{number:int}/{big}/{id:guid}/{flag?}")] HttpRequest request,
        HttpContext context,
        string text,
        int number,
        long big,
        Guid id,
        bool? flag,
        CancellationToken cancellationToken) =>
        TypedResults.Text($"{text} {number} {big} {id} {flag?.ToString() ?? "none"} {context.Request == request} {cancellationToken == context.RequestAborted}");

    [Function("Rest")]
    public static IResult Rest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rest/{missing:int}/{*path}")] HttpRequest request, string? path, int missing = 7) =>
        TypedResults.Text($"{path ?? "none"} {missing}");

    [Function("Fail")]
    public static IResult Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail")] HttpRequest request) =>
        throw new InvalidOperationException("secret details");

    [Function("Gated")]
    public async Task<IResult> GatedAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gated")] HttpRequest request, CancellationToken cancellationToken)
    {
        var gate = request.HttpContext.RequestServices.GetRequiredService<Gate>();
        gate.Enter();
        calls.Add("inside");
        await gate.LeaveAsync(cancellationToken);
        return TypedResults.Text("done");
    }
}
