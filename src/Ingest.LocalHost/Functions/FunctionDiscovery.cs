using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Ingest.LocalHost.Blobs;
using Ingest.LocalHost.Http;
using Ingest.LocalHost.Queues;
using Ingest.LocalHost.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Ingest.LocalHost.Functions;

/// <summary>Finds the methods with <c>[Function]</c>, and refuses what the real host would not run as it reads.</summary>
internal static partial class FunctionDiscovery
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="StartException">A function can't be run; its name and the reason are in the message.</exception>
    public static FunctionSet Find(IEnumerable<Type> classes, IConfiguration settings)
    {
        var found = classes
            .SelectMany(type => type.GetMethods(Declared))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(candidate => candidate.Attribute is not null)
            .Select(candidate => (candidate.Attribute!.Name, candidate.Method))
            .OrderBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();

        if (found.GroupBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw new StartException($"Two functions are named {same.Key}: {string.Join(" and ", same.Select(candidate => Place(candidate.Method)))}.");
        }

        var functions = found
            .Where(candidate => !IsDisabled(candidate.Name, settings))
            .Select(candidate => Create(candidate.Name, candidate.Method, settings))
            .ToList();
        return new FunctionSet(
            [.. functions.OfType<HttpFunction>()],
            [.. functions.OfType<BlobFunction>()],
            [.. functions.OfType<QueueFunction>()],
            [.. functions.OfType<TimerFunction>()]);
    }

    /// <summary>A refusal that names the function.</summary>
    public static StartException Refusal(string name, MethodInfo method, string reason) =>
        new($"The function {name} ({Place(method)}) can't be run: {reason}");

    /// <summary>A function that nobody waits for has nobody to return anything to.</summary>
    /// <exception cref="StartException">It returns something, or its end can't be awaited.</exception>
    public static void RefuseResult(string name, MethodInfo method, string kind)
    {
        if (FunctionInvoker.ResultType(method) != typeof(void)
            || (method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null))
        {
            throw Refusal(name, method, $"it returns {method.ReturnType.Name}, and a {kind} function has to return Task, ValueTask or, when it isn't async, nothing.");
        }
    }

    private static Function Create(string name, MethodInfo method, IConfiguration settings)
    {
        if (!FunctionName().IsMatch(name))
        {
            throw Refusal(name, method, "its name has to start with a letter, followed by at most 127 letters, digits, - and _.");
        }

        if (method.DeclaringType!.ContainsGenericParameters || method.ContainsGenericParameters || (method.DeclaringType.IsAbstract && !method.IsStatic))
        {
            throw Refusal(name, method, "neither its class may be abstract, nor its class or method generic.");
        }

        var triggers = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes().Select(attribute => (Parameter: parameter, Attribute: attribute)))
            .Where(candidate => candidate.Attribute is HttpTriggerAttribute or BlobTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute)
            .ToList();
        return triggers switch
        {
            [(var parameter, HttpTriggerAttribute trigger)] => HttpFunction.Create(name, method, parameter, trigger),
            [(var parameter, BlobTriggerAttribute trigger)] => BlobFunction.Create(name, method, parameter, trigger),
            [(var parameter, QueueTriggerAttribute trigger)] => QueueFunction.Create(name, method, parameter, trigger),
            [(var parameter, TimerTriggerAttribute trigger)] => TimerFunction.Create(name, method, parameter, trigger, settings),
            _ => throw Refusal(name, method, "exactly one of its parameters has to carry a trigger: [HttpTrigger], [BlobTrigger], [QueueTrigger] or [TimerTrigger]."),
        };
    }

    /// <summary>The setting <c>AzureWebJobs.{name}.Disabled</c>, or as environment variable <c>AzureWebJobs__{name}__Disabled</c>.</summary>
    private static bool IsDisabled(string name, IConfiguration settings)
    {
        var value = settings[$"AzureWebJobs.{name}.Disabled"] ?? settings[$"AzureWebJobs:{name}:Disabled"];
        return string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) || string.Equals(value, "1", StringComparison.Ordinal);
    }

    private static string Place(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9_-]{0,127}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FunctionName();
}
