using Xunit;

namespace Ingest.Tests.Parsing;

/// <summary>Plain copy that has something of another text format stays plain copy.</summary>
public sealed class TextRecognitionTests
{
    private const string Copy = "\nThe ferry board voted on Sunday to reopen the east quay.\n\nThe first boat leaves at six.\n";

    public static TheoryData<string> PlainCopy =>
    [
        "Storm: what we know\n" + Copy,
        "Date: set for the election\n" + Copy,
        "Photo: Ada Tarn/Northwire\n" + Copy,
        "Update: the harbour is open\n" + Copy,
        "Paris: the city that never sails\n" + Copy,
        "Embargo: what the growers lose\n" + Copy,
        "Head: the part that thinks\n" + Copy,
        "Category: a storm by any name would blow as hard.\n" + Copy,
        "Location: the town hall\nDate: 24 May 2026\nTickets: five crowns\n" + Copy,
        "Date: 24 May 2026\nLocation: the town hall\n" + Copy,
        "Q: Who built the quay?\nA: The town did.\nQ: And who paid?\nA: Nobody knows.\n",
        "Author: I wrote it in a week.\nHost: And it shows.\nAuthor: Thank you.\n",
        "HARBOURTOWN: The ferry sailed.\nSALTMERE: It came back.\n",
        "Ingredients: beans\nTime: an hour\nServes: four\n" + Copy,
        "The minister said:\nDate: unknown. Place: unknown.\n" + Copy,
        "- the quay\n- the mill\n- the night bus\n" + Copy,
        "The numbers\n\n1. Two boats\n2. One quay\n\n* * *\n" + Copy,
        "FERRY BOARD VOTES\n-----------------\n" + Copy,
        "#harbour is what people write about\n#ferries too\n" + Copy,
        "    HARBOURTOWN, May 24 - The ferry board voted to reopen\nthe quay on Sunday.\n    The first boat leaves at six.\n",
        "He called it *a scandal* and left.\n\n> Quoted as in mail\n\n- one\n- two\n",
        "---\nThe copy between two rules.\n---\n" + Copy,
        "The rating is **** and the price is 3 * 4 * 5.\n" + Copy,
        "Call the_harbour_office or write to quay_master@gazette.example.\n" + Copy,
        "[Photo: Ada Tarn] The quay (left) and [sic] the mill.\n" + Copy,
        "BC-Ferry is what the desk called it.\n" + Copy,
        "^ This is what the teacher meant.\n" + Copy,
        "a1234 is the number of the locomotive.\nr a day later it left for Saltmere 05-24\n" + Copy,
        "abc123 has 4 s of 850 tonnes.\n" + Copy,
        "Title:\nAuthor:\n" + Copy,
    ];

    [Theory]
    [MemberData(nameof(PlainCopy))]
    public void PlainCopyStaysText(string copy) => Assert.Equal("text", Formats.Of(copy, "txt"));

    [Theory]
    [InlineData("Headline: Storm: what we know\n" + Copy, "headed-text")]
    [InlineData("Title: A quay\nAuthor: Ada Tarn\n" + Copy, "headed-text")]
    [InlineData("Date: 2026-05-24\n" + Copy, "headed-text")]
    [InlineData("Embargo: 2026-05-24T06:00Z\n" + Copy, "headed-text")]
    [InlineData("Embargoed until: the board has met\n" + Copy, "headed-text")]
    [InlineData("# The quay reopens\n" + Copy, "markdown")]
    [InlineData("A [quay](https://gazette.example/quay) reopens.\n" + Copy, "markdown")]
    [InlineData("**The quay** reopens.\n\n- one\n- two\n" + Copy, "markdown")]
    [InlineData("---\ntitle: The quay\n---\n" + Copy, "markdown")]
    [InlineData("Title: The quay\nAuthor: Ada Tarn\n\n## Why\n\n## How\n" + Copy, "markdown")]
    [InlineData("\u0016\u0016\u0001damaged\u0002The quay reopens.\u0003", "anpa-1312")]
    public void OtherTextFormatsAreRecognisedByTheirContent(string text, string format) => Assert.Equal(format, Formats.Of(text));

    [Fact]
    public void TheExtensionDecidesWhatTheContentLeavesOpen()
    {
        const string Text = "The quay reopens on *Sunday*.\n\n- one boat\n- two crews\n";

        Assert.Equal("text", Formats.Of(Text, "txt"));
        Assert.Equal("markdown", Formats.Of(Text, "md"));
        Assert.Equal("markdown", Formats.Of(Text, mediaType: "text/markdown"));
        Assert.Equal("text", Formats.Of("The quay reopens.\n", "md"));
    }
}
