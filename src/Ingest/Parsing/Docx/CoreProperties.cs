using System.Xml;
using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Docx;

/// <summary>
/// What a document says of itself in its core properties (ECMA-376, part 2, annex D). Software fills them in, too:
/// what no person wrote there is left out.
/// </summary>
internal sealed record CoreProperties
{
    /// <summary>Longest value that is looked at.</summary>
    private const int LongestValue = 2_000;

    /// <summary>Titles that templates and converters give.</summary>
    private static readonly string[] EmptyTitles = ["document", "untitled", "word document", "microsoft word", "title", "normal", "template", "no title", "dokument", "unbenannt", "sans titre", "sin título"];

    /// <summary>What software calls itself where a person should stand. Its times are those of a template.</summary>
    private static readonly string[] Software = ["python-docx", "apache poi", "docx4j", "un-named", "openpyxl", "aspose", "pandoc", "libreoffice", "openoffice"];

    public string? Title { get; private init; }

    /// <summary>Who wrote the document, where the names are those of persons. Names that people sign in with are not.</summary>
    public IReadOnlyList<string> Creators { get; private init; } = [];

    public ParsedTime? Created { get; private init; }

    public IReadOnlyList<string> Keywords { get; private init; } = [];

    public string? Language { get; private init; }

    /// <summary>Reads the part.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="warnings">Takes what cannot be read.</param>
    public static CoreProperties Read(XmlReader reader, List<Problem> warnings)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        var name = "";
        while (reader.ReadBounded())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                name = reader.LocalName;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && reader.Value.Length <= LongestValue)
            {
                values.TryAdd(name, UnicodeText.Name(reader.Value));
            }
        }

        var creator = values.GetValueOrDefault("creator", "");
        var isSoftware = Software.Any(software => creator.Contains(software, StringComparison.OrdinalIgnoreCase));
        var created = isSoftware ? null : values.GetValueOrDefault("created");
        var time = ParsedTime.Read(created);
        if (created is not null && time is null)
        {
            warnings.Add(Problems.BadField("created", "a date and time such as 2026-05-24T09:30:00Z"));
        }

        return new CoreProperties
        {
            Title = values.GetValueOrDefault("title") is { } title && IsTitle(title) ? title : null,
            Creators = isSoftware ? [] : PersonNames.Read(creator)?.FindAll(person => person.Contains(' ', StringComparison.Ordinal)) ?? [],
            Created = time,
            Keywords = KeywordList.Split(values.GetValueOrDefault("keywords", "")),
            Language = values.GetValueOrDefault("language"),
        };
    }

    /// <summary>Whether a title says anything: <c>Document1</c> and the name of a file do not.</summary>
    private static bool IsTitle(string title)
    {
        var bare = title.AsSpan().TrimEnd("0123456789 ().-").ToString();
        return title.Any(char.IsLetter) && !EmptyTitles.Contains(bare, StringComparer.OrdinalIgnoreCase)
            && !title.StartsWith("Microsoft Word - ", StringComparison.OrdinalIgnoreCase)
            && Path.GetExtension(title).ToLowerInvariant() is not (".doc" or ".docx" or ".dotx" or ".docm" or ".rtf" or ".odt" or ".txt");
    }
}
