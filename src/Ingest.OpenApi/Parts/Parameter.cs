using System.Text.Json.Nodes;
using Ingest.Http;

namespace Ingest.OpenApi.Parts;

/// <summary>A parameter of a route's path, if the route names it, or else of the query; or a member of a body.</summary>
/// <param name="Name">Its name, in the case that matters.</param>
/// <param name="Description">What it chooses, and its rule as far as the schema can't tell it.</param>
/// <param name="Schema">The rule: type, bounds, pattern, default.</param>
/// <param name="Example">A value that is taken.</param>
/// <param name="Fault">What is answered when a value breaks the rule; null when every value keeps it.</param>
internal sealed record Parameter(string Name, string Description, JsonObject Schema, JsonNode Example, FaultType? Fault)
{
    /// <summary>The member that tells a parameter's faults: the values of <c>errors[].code</c> that a bad value is answered with, the usual one first.</summary>
    public const string FaultMember = "x-error-codes";

    /// <summary>The member that tells which values of other parameters it goes with.</summary>
    public const string CompanyMember = "x-goes-with";

    /// <summary>What else a bad value is answered with.</summary>
    public IReadOnlyList<FaultType> MoreFaults { get; init; } = [];

    /// <summary>The parameter, and those of its values, that it goes with alone; null when it goes with any.</summary>
    public (string Name, IReadOnlyList<string> Values)? GoesWith { get; init; }

    /// <summary>All that a bad value is answered with.</summary>
    public IEnumerable<FaultType> Faults => Fault is null ? [] : [Fault, .. MoreFaults];

    /// <summary>Whether it has to be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The parameter as a document has it.</summary>
    /// <param name="isInPath">Whether the route names it.</param>
    public JsonObject Write(bool isInPath)
    {
        var parameter = new JsonObject
        {
            ["name"] = Name,
            ["in"] = isInPath ? "path" : "query",
            ["description"] = Told,
            ["required"] = isInPath || IsRequired,
            ["schema"] = Schema.DeepClone(),
            ["examples"] = Examples(Example, isInPath || IsRequired),
        };

        if (Schema["type"]!.GetValue<string>() == "array")
        {
            // Values with commas between them.
            parameter["style"] = "form";
            parameter["explode"] = false;
        }

        if (GoesWith is { } company)
        {
            parameter[CompanyMember] = new JsonObject { [company.Name] = new JsonArray([.. company.Values.Select(value => (JsonNode)value)]) };
        }

        AddFaults(parameter);
        return parameter;
    }

    /// <summary>The schema of a member of a body.</summary>
    public JsonObject WriteMember()
    {
        var member = Schema.DeepClone().AsObject();
        member.Insert(0, "description", Told);
        member["examples"] = new JsonArray(Example.DeepClone());
        AddFaults(member);
        return member;
    }

    /// <summary>The example of a parameter. The reference page leaves it out of its requests where the parameter need not be given.</summary>
    public static JsonObject Examples(JsonNode example, bool isRequired)
    {
        var told = new JsonObject { ["value"] = example.DeepClone() };
        if (!isRequired)
        {
            told["x-disabled"] = true;
        }

        return new JsonObject { ["example"] = told };
    }

    private string Told => Fault is null ? Description : $"{Description} Anything else is answered with {string.Join(" or ", Faults.Select(fault => $"`{fault.Code}`"))}.";

    private void AddFaults(JsonObject parameter)
    {
        if (Fault is not null)
        {
            parameter[FaultMember] = new JsonArray([.. Faults.Select(fault => (JsonNode)fault.Code)]);
        }
    }
}
