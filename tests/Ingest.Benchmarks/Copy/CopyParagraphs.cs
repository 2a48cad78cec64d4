using System.Globalization;

namespace Ingest.Benchmarks.Copy;

/// <summary>Endless news from towns that don't exist. The same number tells the same news.</summary>
internal sealed class CopyParagraphs(int number)
{
    private static readonly string[] Places = ["Harbourtown", "Kestrel Bay", "Veldt Street", "Port Clair", "Skerry Point", "Orlan", "Bahia Gris", "Meridian"];
    private static readonly string[] People = ["Mara Fenwick", "Tobias Okoro", "Ines Valdemar", "Jonas Hale", "Ruth Lindqvist", "Amadou Serr", "Petra Quill", "Owen Marsh"];

    private static readonly string[] Headlines =
    [
        "{1} keeps its night ferry after {2} letters",
        "Volunteers raise {2} crowns for the lighthouse at {1}",
        "Why {1} is counting its eels",
        "“We will be open by spring,” says {0}",
    ];

    private static readonly string[] Ledes =
    [
        "The harbour board voted late on Tuesday to keep the night ferry to {1} running for another season, after {2} residents had written in its favour.",
        "A storm that nobody had forecast tore the roof off the fish market at {1} on Sunday, and {2} traders were selling from their boats again by noon.",
        "The old clock above the customs house in {1} struck {2} times at midday, and {0} was the only person in the square who laughed.",
    ];

    private static readonly string[] Sentences =
    [
        "The board of {1} had put the question off twice, most recently in the spring, when only {2} of its letters had been answered.",
        "{0}, who has kept the tide tables for longer than anyone can remember, said the figures were sound.",
        "Repairs would cost 1.{2} million crowns – a third of what the town spends on its roads in a year.",
        "Nobody had asked the pilots.",
        "By the afternoon the water stood {2} centimetres above the mark of 1986, and the road to {1} was closed.",
        "The plan goes back to {0}, whose grandfather built the first net loft at {1} with timber from a wreck.",
        "Schools in {1} will stay open, the council’s office said, although buses are expected to run up to {2} minutes late.",
        "It is not the first time: two years ago the same pier was shut for {2} days while engineers looked for a crack that turned out to be paint.",
    ];

    private static readonly string[] Quotations =
    [
        "“I have seen worse winters than this one,” said {0}, “but none in which the ferry to {1} didn’t sail.”",
        "“You can’t move {2} boats with good intentions,” {0} told a meeting at {1}, to laughter from the back rows.",
    ];

    private static readonly string[] SubHeadings = ["What the board decided", "A long winter", "The view from {1}", "Money and paint"];

    private readonly Random _random = new(number);

    public string Headline() => Fill(Headlines);

    public string Byline() => Fill(["By {0}"]);

    public string Lede() => string.Create(CultureInfo.InvariantCulture, $"{Fill(Ledes)} It was item {number} on the agenda.");

    public string Place() => Pick(Places);

    public string SubHeading() => Fill(SubHeadings);

    /// <summary>Two to four sentences, or now and then a quotation.</summary>
    public string Paragraph() => _random.Next(4) == 0
        ? Fill(Quotations)
        : string.Join(' ', Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Fill(Sentences)));

    private string Fill(string[] patterns) => string.Format(CultureInfo.InvariantCulture, Pick(patterns), Pick(People), Pick(Places), _random.Next(12, 300));

    private string Pick(string[] items) => items[_random.Next(items.Length)];
}
