using System.Collections.Frozen;

namespace Ingest.Parsing.Wire;

/// <summary>
/// The sections that category codes stand for: the letters that North American wires have in common, the three letters of
/// the IPTC (Information Interchange Model 4.1, data set 2:15), and the two letters of German wires. Codes that are only
/// for the wire's own use, such as advisories, stand for none.
/// </summary>
internal static class WireCategories
{
    private static readonly FrozenDictionary<string, string> Sections = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a"] = "Domestic",
        ["d"] = "Food",
        ["e"] = "Entertainment",
        ["f"] = "Financial",
        ["i"] = "International",
        ["k"] = "Commentary",
        ["l"] = "Lifestyle",
        ["n"] = "State and Regional",
        ["o"] = "Weather",
        ["p"] = "Politics",
        ["q"] = "Sports",
        ["s"] = "Sports",
        ["t"] = "Travel",
        ["w"] = "Washington",
        ["ku"] = "Kultur",
        ["pl"] = "Politik",
        ["sp"] = "Sport",
        ["vm"] = "Vermischtes",
        ["wi"] = "Wirtschaft",
        ["ace"] = "Arts, Culture and Entertainment",
        ["clj"] = "Crime, Law and Justice",
        ["dis"] = "Disasters and Accidents",
        ["eco"] = "Economy",
        ["edu"] = "Education",
        ["evn"] = "Environment",
        ["fin"] = "Economy, Business and Finance",
        ["hth"] = "Health",
        ["hum"] = "Human Interest",
        ["lab"] = "Labour",
        ["lif"] = "Lifestyle and Leisure",
        ["pol"] = "Politics",
        ["rel"] = "Religion and Belief",
        ["sci"] = "Science and Technology",
        ["soi"] = "Social Issues",
        ["spo"] = "Sport",
        ["war"] = "Unrest, Conflicts and War",
        ["wea"] = "Weather",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string? Section(string code) => Sections.GetValueOrDefault(code);
}
