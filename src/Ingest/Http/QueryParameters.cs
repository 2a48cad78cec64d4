using Ingest.Articles;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http;

/// <summary>The query parameters of a request, each of which may be given once.</summary>
public sealed class QueryParameters(IQueryCollection query)
{
    /// <summary>The function key's parameter, which the host reads before any function runs.</summary>
    private const string Key = "code";

    /// <summary>Most faults named in one answer, whatever is thrown at us.</summary>
    private const int MostFaults = 50;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { Key };

    /// <summary>The value of a parameter, which thereby is a known one; null when it is absent.</summary>
    public string? Read(string name)
    {
        _known.Add(name);
        return query.TryGetValue(name, out var values) ? values[0] : null;
    }

    /// <summary>Once all parameters are read: a fault for each that nobody read, and for each given more than once.</summary>
    public IEnumerable<ParameterFault> Faults() => query
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => Fault(parameter.Key, parameter.Value.Count))
        .OfType<ParameterFault>()
        .Take(MostFaults);

    private ParameterFault? Fault(string name, int count)
    {
        var shown = Summary.CutAtWord(SafeText.OneLine(name), 60);
        if (!_known.Contains(name))
        {
            return new ParameterFault(shown, "unknown-parameter", $"There is no parameter of this name here. {Known()}");
        }

        return count > 1 ? new ParameterFault(shown, "repeated-parameter", "The parameter may be given once only.") : null;
    }

    private string Known()
    {
        var names = _known.Where(name => name != Key).ToList();
        return names.Count == 0 ? "The request takes none." : $"Known are: {string.Join(", ", names)}.";
    }
}
