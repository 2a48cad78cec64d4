namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function for an HTTP request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    public HttpTriggerAttribute()
        : this(AuthorizationLevel.Function)
    {
    }

    public HttpTriggerAttribute(params string[] methods)
        : this(AuthorizationLevel.Function, methods)
    {
    }

    public HttpTriggerAttribute(AuthorizationLevel authLevel)
        : this(authLevel, [])
    {
    }

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route below the prefix of host.json.</summary>
    /// <value>When null or empty, the function's name.</value>
    public string? Route { get; set; }

    /// <summary>The methods that it answers; every method when there are none.</summary>
    public string[]? Methods { get; }

    /// <summary>Which key it asks for.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
