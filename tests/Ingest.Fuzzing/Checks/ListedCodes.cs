using System.Globalization;
using System.Reflection;
using Ingest.Articles;

namespace Ingest.Fuzzing.Checks;

/// <summary>The codes that a problem or a warning may have.</summary>
internal static class ListedCodes
{
    /// <summary>The formats that are told to be malformed, as the documentation lists them.</summary>
    private static readonly string[] Malformed = ["malformed-xml", "malformed-json", "malformed-html", "malformed-docx"];

    private static readonly HashSet<string> Codes = [.. typeof(Problems)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(Problem))
        .Select(method => ((Problem)method.Invoke(null, [.. method.GetParameters().Select(parameter => Example(parameter.ParameterType))])!).Code)
        .Concat(Malformed)];

    public static bool Contains(string code) => Codes.Contains(code);

    private static object Example(Type type) => type == typeof(string) ? "x" : Convert.ChangeType(1, type, CultureInfo.InvariantCulture);
}
