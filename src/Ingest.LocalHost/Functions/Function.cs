using System.Reflection;

namespace Ingest.LocalHost.Functions;

/// <summary>A method with <c>[Function]</c>, and what runs it.</summary>
/// <param name="Name">Its name, unique whatever its case.</param>
/// <param name="Method">The method.</param>
internal abstract record Function(string Name, MethodInfo Method)
{
    public FunctionInvoker Invoker { get; } = new(Method);
}
