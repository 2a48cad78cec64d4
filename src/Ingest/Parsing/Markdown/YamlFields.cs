using Ingest.Parsing.Fields;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// Reads the fields of YAML front matter from the parser's events: nothing is built from tags, and an alias, which could
/// stand for anything, is a fault. Of what is nested, lists are read, and the names of people and places.
/// </summary>
internal static class YamlFields
{
    /// <summary>Deepest nesting that is read, many times what fields have.</summary>
    private const int DeepestNesting = 16;

    /// <summary>The entries under which people and places have their names.</summary>
    private static readonly string[] NameKeys = ["name", "full_name", "fullname", "title"];

    /// <summary>The fields; null, with the line that is at fault, when the text is no mapping in valid YAML.</summary>
    public static List<NamedField>? Read(string yaml, out int faultyLine)
    {
        faultyLine = 1;
        var parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
        try
        {
            return ReadFields(parser);
        }
        catch (YamlException fault)
        {
            faultyLine = (int)Math.Clamp(fault.Start.Line, 1, int.MaxValue);
            return null;
        }
        catch (InvalidOperationException)
        {
            // What the library throws where the text ends in the middle of what it is reading.
            faultyLine = yaml.AsSpan().Count('\n') + 1;
            return null;
        }
    }

    private static List<NamedField> ReadFields(Parser parser)
    {
        List<NamedField> fields = [];
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>().Value;
            List<string> values = [];
            ReadValues(parser, values, 0);
            fields.Add(new NamedField(name, values));
        }

        return fields;
    }

    private static void ReadValues(Parser parser, List<string> values, int depth)
    {
        if (depth > DeepestNesting || parser.Accept<AnchorAlias>(out _))
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "Nested too deeply, or an alias.");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            if (scalar.Style != ScalarStyle.Plain || scalar.Value is not ("null" or "~" or "Null" or "NULL"))
            {
                values.Add(scalar.Value);
            }
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                ReadValues(parser, values, depth + 1);
            }
        }
        else
        {
            parser.Consume<MappingStart>();
            ReadNames(parser, values, depth);
        }
    }

    /// <summary>Reads the names in a mapping, and passes the rest over.</summary>
    private static void ReadNames(Parser parser, List<string> values, int depth)
    {
        List<string> passedOver = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var isName = parser.Accept<Scalar>(out var key) && NameKeys.Contains(key.Value, StringComparer.OrdinalIgnoreCase);
            ReadValues(parser, passedOver, depth + 1);
            ReadValues(parser, isName ? values : passedOver, depth + 1);
            passedOver.Clear();
        }
    }
}
