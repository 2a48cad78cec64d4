using Ingest.Articles;
using Ingest.Parsing.Html;
using Xunit;

namespace Ingest.Tests.Parsing.Html;

public sealed class HtmlCopyTests
{
    [Fact]
    public void ParagraphsEndWithTheirElements() =>
        Assert.Equal(["One", "Two", "Three", "Four"], Texts("<p>One<p>Two</p>Three<div>Four</div>"));

    [Fact]
    public void TwoLineBreaksPartParagraphsAndOneIsABlank() =>
        Assert.Equal(["One two", "Three"], Texts("One<br>two<br> <br/>Three"));

    [Fact]
    public void AnItemOfANestedListHasItsOwnTextOnly() => Assert.Equal(
        [new(BlockKind.ListItem, "One"), new(BlockKind.ListItem, "One a"), new(BlockKind.ListItem, "rest")],
        Blocks("<ul><li>One<ul><li>One a</li></ul>rest</li></ul>"));

    [Fact]
    public void AQuotationHasABlockForEachOfItsParagraphs() => Assert.Equal(
        [new(BlockKind.Quotation, "One."), new(BlockKind.Quotation, "Two."), new(BlockKind.Paragraph, "Three.")],
        Blocks("<blockquote><p>One.</p>Two.</blockquote>Three."));

    [Fact]
    public void ARowOfATableIsOneBlock() =>
        Assert.Equal(["Boat | Points", "Gannet | 31"], Texts("<table><tr><th>Boat<th>Points<tr><td><p>Gannet</p><td>31</table>"));

    [Fact]
    public void ATableForLayoutHoldsParagraphs() =>
        Assert.Equal(["The first.", "The second.", "The third."], Texts("<table><tr><td></td><td><p>The first.</p><p>The second.</p></td><td>The third.</td></tr></table>"));

    [Fact]
    public void BlankLinesPartPreformattedCopy() => Assert.Equal(["One two", "Three"], Texts("<pre>One\ntwo\n\nThree</pre>"));

    [Theory]
    [InlineData("<p hidden>Not this</p>")]
    [InlineData("<p style='color: red; DISPLAY : none'>Not this</p>")]
    [InlineData("<p style='visibility:hidden'>Not this</p>")]
    [InlineData("<span aria-hidden=true>Not this</span>")]
    [InlineData("<span class='x sr-only'>Not this</span>")]
    [InlineData("<script>Not this</script>")]
    [InlineData("<style>Not this</style>")]
    [InlineData("<template><p>Not this</p></template>")]
    [InlineData("<noscript>Not this</noscript>")]
    [InlineData("<svg><text>Not this</text></svg>")]
    [InlineData("<iframe>Not this</iframe>")]
    [InlineData("<form><button>Not this</button><select><option>Not this</select><textarea>Not this</textarea></form>")]
    [InlineData("<nav>Not this</nav>")]
    [InlineData("<!-- Not this -->")]
    [InlineData("<!-- <p>Not this</p> ")]
    [InlineData("<del>Not this</del>")]
    public void WhatNobodyIsToReadIsLeftOut(string html) => Assert.Equal(["This"], Texts("<p>This</p>" + html));

    [Fact]
    public void BlanksAndMarksWithoutWidthGo() =>
        Assert.Equal(["Harbour gate “open” & shut"], Texts("<p> &nbsp; Har&shy;bour\n\n\t<b>gate</b>&#8203; <q>open</q> &amp;&#1; shut&nbsp;</p><p>&nbsp;</p><p>&#xFEFF;</p>"));

    [Fact]
    public void ARaisedDigitIsNoPartOfTheNumberBeforeIt() => Assert.Equal(["In 1953¹ some 10⁶ m2"], Texts("In 1953<sup>1</sup> some 10<sup>6</sup> m<sup>2</sup>"));

    [Fact]
    public void HalfACharacterIsMadeWhole() => Assert.Equal(["\uFFFD and \uFFFD"], Texts("<p>&#xD800; and &#0;</p>"));

    [Fact]
    public void ACreditOfAFigureIsToldFromItsCaption()
    {
        var copy = HtmlCopy.Read("<figure><img><figcaption>The quay at dawn. <span class='image__credit'>© Ada Tarn/Northwire</span></figcaption></figure>");

        Assert.Equal([new(BlockKind.Note, "The quay at dawn."), new(BlockKind.Credit, "© Ada Tarn/Northwire")], copy.Blocks);
        Assert.Equal([new(CreditKind.Photo, "Ada Tarn", "Northwire")], copy.Credits);
    }

    [Fact]
    public void ACaptionThatEndsWithACreditIsACreditLine()
    {
        var copy = HtmlCopy.Read("<figure><figcaption>The quay at dawn (Photo: <b class=credit>Ada Tarn</b>)</figcaption></figure>");

        Assert.Equal([new(BlockKind.Credit, "The quay at dawn (Photo: Ada Tarn)")], copy.Blocks);
        Assert.Equal([new(CreditKind.Photo, "Ada Tarn", null)], copy.Credits);
    }

    [Fact]
    public void ACaptionSaidTwiceIsReadOnce() =>
        Assert.Equal(["Fog."], Texts("<figure><figcaption>Fog.</figcaption></figure><div class='caption'>Fog.</div>"));

    [Fact]
    public void ACreditLineIsKnownWithoutMarkup() =>
        Assert.Equal([new(CreditKind.Photo, "Ada Tarn", "Northwire")], HtmlCopy.Read("<p>The copy.</p><p>Photo: Ada Tarn/Northwire</p>").Credits);

    [Fact]
    public void ALinkIsItsText() => Assert.Equal(["Read this now"], Texts("<p>Read <a href=\"javascript:alert('x')\" onclick='alert(1)'>this</a> now</p>"));

    private static IEnumerable<string> Texts(string html) => HtmlCopy.Read(html).Blocks.Select(block => block.Text);

    private static IReadOnlyList<Block> Blocks(string html) => HtmlCopy.Read(html).Blocks;
}
