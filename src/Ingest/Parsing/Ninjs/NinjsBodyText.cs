using Ingest.Parsing.Json;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.Ninjs;

/// <summary>Finds the bodies of an item: <c>body_html</c> and the like in version 1, a list of them since.</summary>
internal static class NinjsBodyText
{
    /// <summary>
    /// The bodies to be tried, best first: HTML, which has the most structure, then plain text, then XML. Of several in one
    /// form the first of those comes first that are no abridgements, that is, less than half as long as the longest.
    /// </summary>
    public static IEnumerable<string> InOrder(JsonFields item) =>
        Bodies(item).GroupBy(body => body.Form).OrderBy(form => form.Key).SelectMany(form =>
        {
            var longest = form.Max(body => body.Value.Length);
            return form.OrderBy(body => body.Value.Length * 2 < longest).Select(body => body.Value);
        });

    private static IEnumerable<(BodyForm Form, string Value)> Bodies(JsonFields item)
    {
        foreach (var (profile, value) in item.StartingWith("body_"))
        {
            if (JsonFields.TextOf(value) is { } text)
            {
                yield return (FormOf(profile, text), text);
            }
        }

        foreach (var value in item.List("bodies", "body"))
        {
            var body = JsonFields.Of(value);
            if ((body is null ? JsonFields.TextOf(value) : body.Text("value")) is { } text)
            {
                yield return (FormOf(body?.Text("contenttype", "mimetype") ?? body?.Text("role") ?? "", text), text);
            }
        }
    }

    /// <summary>What a body is declared as, unless it is plainly something else.</summary>
    private static BodyForm FormOf(string declared, string text)
    {
        var start = text.AsSpan().TrimStart();
        if (declared.Contains("nitf", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<nitf", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml") && !start.Contains("<html", StringComparison.OrdinalIgnoreCase)))
        {
            return BodyForm.Nitf;
        }

        if (declared.Contains("html", StringComparison.OrdinalIgnoreCase))
        {
            return BodyForm.Html;
        }

        if (declared.Contains("xml", StringComparison.OrdinalIgnoreCase))
        {
            return BodyForm.Nitf;
        }

        return EmbeddedText.IsHtml(text) ? BodyForm.Html : BodyForm.Plain;
    }
}
