using System.Collections.Frozen;

namespace Ingest.Parsing.Html;

/// <summary>The elements of HTML, by what they do to their text. Any others, such as those of components, are inline, as in browsers.</summary>
internal static class ElementKinds
{
    private static readonly FrozenDictionary<string, ElementKind> Kinds = Kind(
        (ElementKind.Block, "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p search section summary table tbody tfoot thead ul"),
        (ElementKind.Dropped, "amp-ad amp-analytics amp-consent amp-embed amp-sidebar amp-user-notification applet area audio base button canvas col colgroup datalist del dialog embed frame frameset head iframe img input label link map meta meter nav noembed noframes noscript object optgroup option output param progress rp rt s script select source strike style svg template textarea title track video"),
        (ElementKind.LineBreak, "br"),
        (ElementKind.Cell, "td th"),
        (ElementKind.Row, "tr"),
        (ElementKind.Preformatted, "pre listing xmp plaintext"),
        (ElementKind.Quoted, "q"),
        (ElementKind.Raised, "sup"));

    public static ElementKind Of(string localName) => Kinds.GetValueOrDefault(localName, ElementKind.Inline);

    private static FrozenDictionary<string, ElementKind> Kind(params (ElementKind Kind, string Names)[] kinds) =>
        kinds.SelectMany(kind => kind.Names.Split(' ').Select(name => KeyValuePair.Create(name, kind.Kind))).ToFrozenDictionary(StringComparer.Ordinal);
}
