using Ingest.Articles;
using Microsoft.AspNetCore.WebUtilities;

namespace Ingest.Http;

/// <summary>The query parameters of a request, each of which may be given once. The case of their names matters.</summary>
public sealed class QueryParameters
{
    /// <summary>The function key's parameter, which the host reads before any function runs.</summary>
    private const string Key = "code";

    /// <summary>Most faults named in one answer, whatever is thrown at us.</summary>
    private const int MostFaults = 50;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { Key };
    private readonly SortedDictionary<string, List<string>> _given = new(StringComparer.Ordinal);

    /// <param name="query">The query of the address, with or without its question mark.</param>
    public QueryParameters(string? query)
    {
        // Not through HttpRequest.Query, which takes "Limit" and "limit" for one.
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            if (!_given.TryGetValue(name, out var values))
            {
                _given[name] = values = [];
            }

            values.Add(pair.DecodeValue().ToString());
        }
    }

    /// <summary>The value of a parameter, which thereby is a known one; null when it is absent.</summary>
    public string? Read(string name)
    {
        _known.Add(name);
        return _given.TryGetValue(name, out var values) ? values[0] : null;
    }

    /// <summary>Once all parameters are read: a fault for each that nobody read, and for each given more than once.</summary>
    public IEnumerable<ParameterFault> Faults() => _given
        .Select(parameter => Fault(parameter.Key, parameter.Value.Count))
        .OfType<ParameterFault>()
        .Take(MostFaults);

    private ParameterFault? Fault(string name, int count)
    {
        var shown = UnicodeText.CutAtWord(SafeText.OneLine(name), 60);
        if (!_known.Contains(name))
        {
            return new ParameterFault(shown, FaultTypes.UnknownParameter.Code, $"There is no parameter of this name here. {Known()}");
        }

        return count > 1 ? new ParameterFault(shown, FaultTypes.RepeatedParameter.Code, "The parameter may be given once only.") : null;
    }

    private string Known()
    {
        var names = _known.Where(name => name != Key).ToList();
        return names.Count == 0 ? "The request takes none." : $"Known are: {string.Join(", ", names)}.";
    }
}
