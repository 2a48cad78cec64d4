using Ingest.LocalHost.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Http;

/// <summary>
/// Serves the HTTP functions by the real host's rules: no route or another method is 404, a failure is 500, a wrong
/// key is 401, and none of them has a body.
/// </summary>
internal sealed partial class FunctionEndpoints(FunctionKeys? keys, ILogger<FunctionEndpoints> logger)
{
    /// <exception cref="StartException">Two functions would answer the same request, or a route has an unknown constraint.</exception>
    public void Map(WebApplication app, IReadOnlyList<HttpFunction> functions, string routePrefix)
    {
        RefuseOverlaps(functions);
        var prefix = RoutePatternFactory.Parse(routePrefix);
        var constraints = app.Services.GetRequiredService<ParameterPolicyFactory>();

        app.UseRouting();
        app.Use(OnlyFunctionsAsync);
        foreach (var function in functions)
        {
            RefuseUnknownConstraints(function, constraints);
            var endpoint = app.Map(RoutePatternFactory.Combine(prefix, function.Route), context => AnswerAsync(function, context)).WithMetadata(function);
            if (function.Verbs.Count > 0)
            {
                endpoint.WithMetadata(new HttpMethodMetadata(function.Verbs));
            }
        }
    }

    /// <summary>Routing answers 405 with endpoints of its own; the real host knows no such thing.</summary>
    private static Task OnlyFunctionsAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<HttpFunction>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void RefuseOverlaps(IReadOnlyList<HttpFunction> functions)
    {
        foreach (var same in functions.GroupBy(function => Shape(function.Route), StringComparer.Ordinal))
        {
            var taken = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var function in same)
            {
                foreach (var verb in function.Verbs.DefaultIfEmpty("any method"))
                {
                    if (!taken.TryAdd(verb, function.Name))
                    {
                        throw FunctionDiscovery.Refusal(function.Name, function.Method, $"{taken[verb]} answers the same requests, {verb} {function.Route.RawText}.");
                    }
                }
            }
        }
    }

    /// <summary>The route without its parameters' names, which tell no requests apart; constraints do.</summary>
    private static string Shape(RoutePattern route) =>
        string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => $"{{{(parameter.IsCatchAll ? "*" : "")}:{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content))}}}",
            _ => "",
        }))));

    private static void RefuseUnknownConstraints(HttpFunction function, ParameterPolicyFactory constraints)
    {
        foreach (var parameter in function.Route.Parameters)
        {
            foreach (var policy in parameter.ParameterPolicies)
            {
                try
                {
                    constraints.Create(parameter, policy);
                }
                catch (Exception e) when (e is InvalidOperationException or RouteCreationException)
                {
                    throw FunctionDiscovery.Refusal(function.Name, function.Method, $"its route \"{function.Route.RawText}\" has an unknown constraint, \"{policy.Content}\".");
                }
            }
        }
    }

    private async Task AnswerAsync(HttpFunction function, HttpContext context)
    {
        if (keys is not null && !keys.Opens(function, context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            switch (await function.Invoker.InvokeAsync(context.RequestServices, function.Arguments(context)))
            {
                case IResult result:
                    await result.ExecuteAsync(context);
                    break;
                case IActionResult result:
                    await result.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
                    break;
            }
        }
#pragma warning disable CA1031 // Whatever a function throws is answered, as the real host does.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (context.RequestAborted.IsCancellationRequested)
            {
                return; // Nobody is there to answer.
            }

            LogFailure(function.Name, e);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The function {Function} failed.")]
    private partial void LogFailure(string function, Exception exception);
}
