using System.Globalization;
using System.Xml;

namespace Ingest.Parsing.Docx;

/// <summary>
/// The paragraph styles of a document. Word writes the names of its own styles in English whatever its language, while
/// their identifiers are translated: <c>w:styleId="berschrift1"</c> is named <c>heading 1</c>. A style of one's
/// own is what the style is that it is based on, or a heading when it has an outline level.
/// </summary>
internal sealed class DocxStyles
{
    /// <summary>Styles based on one another, at most; Word allows no more than ten.</summary>
    private const int LongestChain = 20;

    /// <summary>Outline levels 0 to 8 are headings, 9 is body text.</summary>
    private const int BodyText = 9;

    /// <summary>What software writes as the language when nobody chose any.</summary>
    private const string UnchosenLanguage = "en-US";

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private string? _default;

    /// <summary>The language that text is in unless it says otherwise; null when nobody seems to have chosen it.</summary>
    public string? Language { get; private set; }

    /// <summary>Reads the part of the styles.</summary>
    public static DocxStyles Read(XmlReader reader)
    {
        var styles = new DocxStyles();
        while (reader.ReadBounded())
        {
            if (reader.NodeType != XmlNodeType.Element || !reader.IsWord())
            {
                continue;
            }

            if (reader.LocalName == "style" && reader.WordAttribute("type") is "paragraph" && reader.WordAttribute("styleId") is { } id)
            {
                var isDefault = reader.WordAttribute("default") is "1" or "true" or "on";
                styles._styles.TryAdd(id, Style.From(reader));
                styles._default ??= isDefault ? id : null;
            }
            else if (reader.LocalName == "docDefaults")
            {
                foreach (var _ in reader.Descendants().Where(name => name == "lang"))
                {
                    styles.Language = reader.Val() is UnchosenLanguage ? null : reader.Val();
                }
            }
        }

        return styles;
    }

    /// <summary>What a paragraph of a style is.</summary>
    /// <param name="id">The style's identifier; null for the default.</param>
    /// <param name="outline">The paragraph's own outline level, if it has one.</param>
    /// <param name="isListed">Whether the paragraph itself is numbered or bulleted, or says that it is not.</param>
    public ParagraphRole Role(string? id, int? outline, bool? isListed)
    {
        var role = ParagraphRole.Text;
        var style = id ?? _default;
        for (var links = 0; links < LongestChain && style is not null && role == ParagraphRole.Text; links++)
        {
            if (!_styles.TryGetValue(style, out var known))
            {
                // Software that writes no styles still names Word's own.
                role = links == 0 ? RoleOf(style) : role;
                break;
            }

            role = RoleOf(known.Name ?? style);
            outline ??= known.Outline;
            isListed ??= known.IsListed;
            style = known.BasedOn;
        }

        if (role == ParagraphRole.Text && outline is >= 0 and < BodyText)
        {
            role = ParagraphRole.Heading;
        }

        return role == ParagraphRole.Text && isListed is true ? ParagraphRole.ListItem : role;
    }

    private static ParagraphRole RoleOf(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain switch
        {
            "title" or "headline" or "hed" => ParagraphRole.Title,
            "subtitle" or "subheadline" or "standfirst" or "deck" or "dek" => ParagraphRole.Subtitle,
            "byline" or "author" => ParagraphRole.Byline,
            "quote" or "intensequote" or "quotations" or "blockquotation" or "blockquote" or "blocktext" or "pullquote" => ParagraphRole.Quotation,
            "caption" or "imagecaption" or "photocredit" or "credit" => ParagraphRole.Caption,
            "tocheading" => ParagraphRole.Contents,
            _ when plain.StartsWith("heading", StringComparison.Ordinal) && plain.Length <= 8 => ParagraphRole.Heading,
            _ when plain.StartsWith("toc", StringComparison.Ordinal) && plain.Length == 4 && char.IsAsciiDigit(plain[3]) => ParagraphRole.Contents,
            _ when plain.StartsWith("listbullet", StringComparison.Ordinal) || plain.StartsWith("listnumber", StringComparison.Ordinal) => ParagraphRole.ListItem,
            _ => ParagraphRole.Text,
        };
    }

    private sealed record Style(string? Name, string? BasedOn, int? Outline, bool? IsListed)
    {
        public static Style From(XmlReader reader)
        {
            string? name = null;
            string? basedOn = null;
            int? outline = null;
            bool? isListed = null;
            foreach (var element in reader.Descendants())
            {
                switch (element)
                {
                    case "name":
                        name = reader.Val();
                        break;
                    case "basedOn":
                        basedOn = reader.Val();
                        break;
                    case "outlineLvl":
                        outline = int.TryParse(reader.Val(), CultureInfo.InvariantCulture, out var level) ? level : null;
                        break;
                    case "numId":
                        isListed = reader.Val() is not "0";
                        break;
                }
            }

            return new Style(name, basedOn, outline, isListed);
        }
    }
}
