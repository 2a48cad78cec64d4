using System.Reflection;
using Ingest.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.LocalHost.Blobs;

/// <summary>A function that runs for every new or changed blob.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Which blobs.</param>
/// <param name="Connection">The name of the setting that says which storage account; null for the host's own.</param>
/// <param name="Parameters">What each parameter gets.</param>
internal sealed record BlobFunction(
    string Name,
    MethodInfo Method,
    BlobPathPattern Path,
    string? Connection,
    IReadOnlyList<Func<BlobEvent, CancellationToken, ValueTask<object?>>> Parameters) : Function(Name, Method)
{
    /// <exception cref="StartException">The real host would not run it as it reads.</exception>
    public static BlobFunction Create(string name, MethodInfo method, ParameterInfo triggered, BlobTriggerAttribute trigger)
    {
        FunctionDiscovery.RefuseResult(name, method, "blob");
        BlobPathPattern path;
        try
        {
            path = BlobPathPattern.Parse(trigger.BlobPath);
        }
        catch (FormatException e)
        {
            throw FunctionDiscovery.Refusal(name, method, $"its blob path \"{trigger.BlobPath}\" is not valid: {e.Message}");
        }

        return new BlobFunction(
            name,
            method,
            path,
            string.IsNullOrEmpty(trigger.Connection) ? null : trigger.Connection,
            [.. method.GetParameters().Select(parameter => BlobParameter.Bind(name, method, parameter, triggered, path))]);
    }

    /// <summary>The arguments of one invocation.</summary>
    public async ValueTask<object?[]> ArgumentsAsync(BlobEvent blob, CancellationToken cancellationToken)
    {
        var arguments = new object?[Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = await Parameters[i](blob, cancellationToken);
        }

        return arguments;
    }
}
