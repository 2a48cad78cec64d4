using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.LocalHost.Blobs;

/// <summary>
/// The path of a blob trigger, <c>container/name-pattern</c>, matched exactly as the real host does: each
/// <c>{parameter}</c> is a greedy <c>.*</c>, and the whole name has to match. So <c>articles/{name}</c> captures
/// slashes, and in <c>articles/{publisher}/{name}</c> the <em>first</em> parameter takes the extra ones:
/// <c>a/b/c.txt</c> has the publisher <c>a/b</c>. A blob's name has at most 1,024 characters, and matching takes time
/// proportional to it.
/// </summary>
internal sealed partial class BlobPathPattern
{
    private readonly Regex _regex;

    private BlobPathPattern(string path, string container, string prefix, Regex regex, IReadOnlyList<string> parameters)
    {
        Path = path;
        Container = container;
        Prefix = prefix;
        _regex = regex;
        Parameters = parameters;
    }

    /// <summary>The whole path, as it was written.</summary>
    public string Path { get; }

    /// <summary>The container's name.</summary>
    public string Container { get; }

    /// <summary>What every matching blob's name starts with: the text before the first parameter.</summary>
    public string Prefix { get; }

    /// <summary>The names of the parameters, in order.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <exception cref="FormatException">It is no such path; the message says why.</exception>
    public static BlobPathPattern Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == path.Length - 1)
        {
            throw new FormatException("it has to name a container and a blob, such as articles/{name}.");
        }

        var container = path[..slash];
        if (!StorageName.IsValid(container))
        {
            throw new FormatException($"\"{container}\" is no container's name: {StorageName.Rule}.");
        }

        var pattern = new StringBuilder("^");
        var parameters = new List<string>();
        var rest = path.AsSpan(slash + 1);
        var prefix = rest[..(rest.IndexOfAny('{', '}') is var first and >= 0 ? first : rest.Length)].ToString();
        while (rest.Length > 0)
        {
            var literal = rest.IndexOfAny('{', '}') is var brace and >= 0 ? rest[..brace] : rest;
            pattern.Append(Regex.Escape(literal.ToString()));
            rest = rest[literal.Length..];
            if (rest.Length == 0)
            {
                break;
            }

            var end = rest.IndexOf('}');
            var name = rest[0] == '{' && end > 0 ? rest[1..end].ToString() : "";
            if (!ParameterName().IsMatch(name))
            {
                throw new FormatException("a parameter has to be a name in braces, such as {name}.");
            }

            if (parameters.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new FormatException($"the parameter {{{name}}} appears twice.");
            }

            parameters.Add(name);
            pattern.Append("(?<").Append(name).Append(">.*)");
            rest = rest[(end + 1)..];
        }

        var options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
        return new BlobPathPattern(path, container, prefix, new Regex(pattern.Append('$').ToString(), options, Regex.InfiniteMatchTimeout), parameters);
    }

    /// <summary>The parameters' values for a blob in the container; null when its name doesn't match.</summary>
    public Dictionary<string, string>? Match(string blobName)
    {
        var match = _regex.Match(blobName);
        return match.Success
            ? Parameters.ToDictionary(name => name, name => match.Groups[name].Value, StringComparer.OrdinalIgnoreCase)
            : null;
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterName();
}
