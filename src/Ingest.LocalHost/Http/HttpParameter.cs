using System.Reflection;
using Ingest.LocalHost.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Ingest.LocalHost.Http;

/// <summary>What a parameter of an HTTP function gets: the request, its context, its cancellation or a value of the route.</summary>
internal static class HttpParameter
{
    /// <exception cref="StartException">There is nothing that the parameter could get.</exception>
    public static Func<HttpContext, object?> Bind(string name, MethodInfo method, ParameterInfo parameter, RoutePattern route)
    {
        var type = parameter.ParameterType;
        if (type == typeof(HttpRequest))
        {
            return static context => context.Request;
        }

        if (type == typeof(HttpContext))
        {
            return static context => context;
        }

        if (type == typeof(CancellationToken))
        {
            return static context => context.RequestAborted;
        }

        var part = route.GetParameter(parameter.Name!)
            ?? throw FunctionDiscovery.Refusal(name, method, $"its parameter \"{parameter.Name}\" is neither HttpRequest, HttpContext, CancellationToken nor a value of the route \"{route.RawText}\".");
        var parse = RouteValueParser.For(type)
            ?? throw FunctionDiscovery.Refusal(name, method, $"its parameter \"{parameter.Name}\" is {type.Name}, which a value of the route can't be read as.");
        var missing = Missing(parameter);
        return context => context.GetRouteValue(part.Name)?.ToString() is { Length: > 0 } text ? parse(text) : missing;
    }

    private static object? Missing(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue && parameter.DefaultValue is not null)
        {
            return parameter.DefaultValue;
        }

        return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }
}
