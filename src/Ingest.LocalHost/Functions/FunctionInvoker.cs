using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.LocalHost.Functions;

/// <summary>Makes an instance of a function's class from the services of one invocation, calls the method and awaits it.</summary>
internal sealed class FunctionInvoker(MethodInfo method)
{
    private readonly ObjectFactory? _factory = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
    private readonly Func<object?, ValueTask<object?>> _completion = Completion(method.ReturnType);

    /// <summary>What the method returns once it is complete, without its task.</summary>
    public static Type ResultType(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return typeof(void);
        }

        return IsTaskOf(type) ? type.GetGenericArguments()[0] : type;
    }

    public async ValueTask<object?> InvokeAsync(IServiceProvider services, object?[] arguments)
    {
        var instance = _factory?.Invoke(services, null);
        try
        {
            return await _completion(method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync();
            }
            else
            {
                (instance as IDisposable)?.Dispose();
            }
        }
    }

    private static bool IsTaskOf(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static Func<object?, ValueTask<object?>> Completion(Type type)
    {
        if (type == typeof(Task))
        {
            return static async result =>
            {
                await (Task)result!;
                return null;
            };
        }

        if (type == typeof(ValueTask))
        {
            return static async result =>
            {
                await (ValueTask)result!;
                return null;
            };
        }

        if (!IsTaskOf(type))
        {
            return ValueTask.FromResult;
        }

        var name = type.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(TaskOf) : nameof(ValueTaskOf);
        return typeof(FunctionInvoker)
            .GetMethod(name)!
            .MakeGenericMethod(type.GetGenericArguments())
            .CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    /// <summary>For <see cref="Completion"/>, by reflection.</summary>
    public static async ValueTask<object?> TaskOf<T>(object? result) => await (Task<T>)result!;

    /// <summary>For <see cref="Completion"/>, by reflection.</summary>
    public static async ValueTask<object?> ValueTaskOf<T>(object? result) => await (ValueTask<T>)result!;
}
