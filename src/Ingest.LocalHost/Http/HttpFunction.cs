using System.Reflection;
using Ingest.LocalHost.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.LocalHost.Http;

/// <summary>A function that answers HTTP requests.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Route">Its route, without the prefix.</param>
/// <param name="Verbs">The HTTP methods that it declares, in capitals; none for any.</param>
/// <param name="Level">Which key it asks for.</param>
/// <param name="Parameters">What each parameter gets.</param>
internal sealed record HttpFunction(
    string Name,
    MethodInfo Method,
    RoutePattern Route,
    IReadOnlyList<string> Verbs,
    AuthorizationLevel Level,
    IReadOnlyList<Func<HttpContext, object?>> Parameters) : Function(Name, Method)
{
    /// <exception cref="StartException">The real host would not run it as it reads.</exception>
    public static HttpFunction Create(string name, MethodInfo method, ParameterInfo triggered, HttpTriggerAttribute trigger)
    {
        var result = FunctionInvoker.ResultType(method);
        if (!result.IsAssignableTo(typeof(IResult)) && !result.IsAssignableTo(typeof(IActionResult)))
        {
            throw FunctionDiscovery.Refusal(name, method, $"it returns {method.ReturnType.Name}, and the Functions host answers with an empty body to anything but IResult, IActionResult or a task of those.");
        }

        if (triggered.ParameterType != typeof(HttpRequest))
        {
            throw FunctionDiscovery.Refusal(name, method, $"its [HttpTrigger] parameter \"{triggered.Name}\" is {triggered.ParameterType.Name}, and has to be HttpRequest.");
        }

        RoutePattern route;
        try
        {
            route = RoutePatternFactory.Parse(string.IsNullOrEmpty(trigger.Route) ? name : trigger.Route.TrimStart('/'));
        }
        catch (RoutePatternException e)
        {
            throw FunctionDiscovery.Refusal(name, method, $"its route \"{trigger.Route}\" is not valid: {e.Message}");
        }

        return new HttpFunction(
            name,
            method,
            route,
            [.. (trigger.Methods ?? []).Select(verb => verb.ToUpperInvariant()).Distinct(StringComparer.Ordinal)],
            trigger.AuthLevel,
            [.. method.GetParameters().Select(parameter => HttpParameter.Bind(name, method, parameter, route))]);
    }

    /// <summary>The arguments of one invocation.</summary>
    public object?[] Arguments(HttpContext context)
    {
        var arguments = new object?[Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Parameters[i](context);
        }

        return arguments;
    }
}
