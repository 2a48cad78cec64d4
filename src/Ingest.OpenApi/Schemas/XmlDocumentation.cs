using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Ingest.OpenApi.Schemas;

/// <summary>The docstrings of <c>Ingest</c>, which the compiler writes beside it, in the words of those who read JSON.</summary>
internal sealed class XmlDocumentation
{
    private const string Reference = "cref";

    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(XDocument file) => _members = file.Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Reads the docstrings of the product.</summary>
    /// <exception cref="FileNotFoundException">It was built without documentation.</exception>
    public static XmlDocumentation Load() => new(XDocument.Load(System.IO.Path.ChangeExtension(typeof(IngestServices).Assembly.Location, ".xml"), LoadOptions.PreserveWhitespace));

    /// <summary>What is said of a type.</summary>
    public string? Of(Type type) => Summary($"T:{type.FullName}");

    /// <summary>What is said of a property or of a parameter of a record.</summary>
    public string? Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var parameter = _members.GetValueOrDefault($"T:{type.FullName}")?.Elements("param").FirstOrDefault(element => element.Attribute("name")!.Value == property.Name);
        return Summary($"P:{type.FullName}.{property.Name}") ?? (parameter is null ? null : Text(parameter));
    }

    /// <summary>What is said of a member of an enumeration.</summary>
    public string? Of(FieldInfo field) => Summary($"F:{field.DeclaringType!.FullName}.{field.Name}");

    private string? Summary(string member)
    {
        if (!_members.TryGetValue(member, out var element))
        {
            return null;
        }

        if (element.Element("inheritdoc")?.Attribute(Reference) is { } inherited)
        {
            return Summary(inherited.Value);
        }

        return element.Element("summary") is { } summary ? Text(summary) : null;
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "see" } see:
                    Refer(text, see.Attribute(Reference)!.Value);
                    break;
            }
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A constant is told by its value, a property by its name in JSON. What only leads on to another docstring goes.</summary>
    private static void Refer(StringBuilder text, string member)
    {
        const string Lead = ": see ";
        var name = member[(member.LastIndexOf('.') + 1)..];
        var type = typeof(IngestServices).Assembly.GetType(member[2..^(name.Length + 1)]);
        if (member[0] == 'F' && type?.GetField(name) is { IsLiteral: true } constant && !type.IsEnum)
        {
            text.Append(CultureInfo.InvariantCulture, $"{constant.GetRawConstantValue():N0}");
        }
        else if (text.ToString().EndsWith(Lead, StringComparison.Ordinal))
        {
            text.Length -= Lead.Length;
        }
        else if (member[0] is 'P' or 'F')
        {
            text.Append('`').Append(char.ToLowerInvariant(name[0])).Append(name.AsSpan(1)).Append('`');
        }
        else
        {
            text.Append(name.ToLowerInvariant());
        }
    }
}
