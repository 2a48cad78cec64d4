using System.Reflection;
using Ingest.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.LocalHost.Queues;

/// <summary>A function that runs for every message of a queue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Queue">The queue's name.</param>
/// <param name="Connection">The name of the setting that says which storage account; null for the host's own.</param>
/// <param name="Parameters">What each parameter gets, from the message's text and the cancellation.</param>
internal sealed record QueueFunction(
    string Name,
    MethodInfo Method,
    string Queue,
    string? Connection,
    IReadOnlyList<Func<string, CancellationToken, object?>> Parameters) : Function(Name, Method)
{
    private const string PoisonSuffix = "-poison";

    /// <summary>
    /// The queue for messages that every try failed for. Null where the real host has none: for a poison queue itself,
    /// and when the name would be too long.
    /// </summary>
    public string? PoisonQueue => !Queue.EndsWith(PoisonSuffix, StringComparison.Ordinal) && StorageName.IsValid(Queue + PoisonSuffix) ? Queue + PoisonSuffix : null;

    /// <exception cref="StartException">The real host would not run it as it reads.</exception>
    public static QueueFunction Create(string name, MethodInfo method, ParameterInfo triggered, QueueTriggerAttribute trigger)
    {
        FunctionDiscovery.RefuseResult(name, method, "queue");
        if (!StorageName.IsValid(trigger.QueueName))
        {
            throw FunctionDiscovery.Refusal(name, method, $"its queue \"{trigger.QueueName}\" is no queue's name: {StorageName.Rule}.");
        }

        return new QueueFunction(
            name,
            method,
            trigger.QueueName,
            string.IsNullOrEmpty(trigger.Connection) ? null : trigger.Connection,
            [.. method.GetParameters().Select(parameter => Bind(name, method, parameter, triggered))]);
    }

    /// <summary>The arguments of one invocation.</summary>
    public object?[] Arguments(string text, CancellationToken cancellationToken) => [.. Parameters.Select(parameter => parameter(text, cancellationToken))];

    private static Func<string, CancellationToken, object?> Bind(string name, MethodInfo method, ParameterInfo parameter, ParameterInfo triggered)
    {
        if (parameter.Position == triggered.Position)
        {
            return parameter.ParameterType == typeof(string)
                ? static (text, _) => text
                : throw FunctionDiscovery.Refusal(name, method, $"its [QueueTrigger] parameter \"{parameter.Name}\" is {parameter.ParameterType.Name}, and has to be string.");
        }

        return parameter.ParameterType == typeof(CancellationToken)
            ? static (_, cancellationToken) => cancellationToken
            : throw FunctionDiscovery.Refusal(name, method, $"its parameter \"{parameter.Name}\" is neither the message nor a CancellationToken.");
    }
}
