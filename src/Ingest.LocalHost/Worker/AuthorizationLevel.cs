namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key an HTTP function asks for, with the worker's names and numbers.</summary>
public enum AuthorizationLevel
{
    /// <summary>No key.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user; with keys, any key that <see cref="Function"/> takes.</summary>
    User = 1,

    /// <summary>The function's own key, a host key or the master key.</summary>
    Function = 2,

    /// <summary>The master key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
