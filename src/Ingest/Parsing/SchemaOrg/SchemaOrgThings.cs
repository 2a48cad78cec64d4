using System.Text.Json;
using Ingest.Parsing.Json;

namespace Ingest.Parsing.SchemaOrg;

/// <summary>
/// Finds the things that a JSON document of schema.org is about: by itself, in an array, in a <c>@graph</c>, or as the
/// main entity of a page. What is only mentioned, such as the items of a list, is not looked for.
/// </summary>
internal static class SchemaOrgThings
{
    /// <summary>All of them, with the prefixes of their properties taken off. A thing of a graph and its page's main entity are one.</summary>
    public static List<JsonFields> Find(JsonElement root)
    {
        List<JsonFields> things = [];
        var open = new Stack<JsonElement>();
        open.Push(root);
        while (open.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse())
                {
                    open.Push(item);
                }
            }
            else if (JsonFields.Of(element) is { } fields)
            {
                var thing = fields.WithoutPrefix("schema:");
                var inside = thing.List("@graph").Concat(thing.List("mainEntity", "mainEntityOfPage").Where(IsArticle)).ToList();
                if (thing.Has("@type") || inside.Count == 0)
                {
                    things.Add(thing);
                }

                inside.Reverse();
                inside.ForEach(open.Push);
            }
        }

        return things;
    }

    /// <summary>Whether a document says that it is of schema.org, or holds an article as schema.org describes it.</summary>
    public static bool AreIn(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && !root.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object))
        {
            return false;
        }

        return Find(root).Exists(thing => (thing.TryGet("@context", out var context) && SchemaOrgTypes.IsContext(context)) || (thing.Has("@type") && SchemaOrgTypes.IsArticle(thing)))
            || (JsonFields.Of(root) is { } top && top.TryGet("@context", out var outer) && SchemaOrgTypes.IsContext(outer));
    }

    private static bool IsArticle(JsonElement element) => JsonFields.Of(element) is { } fields && SchemaOrgTypes.IsArticle(fields);
}
