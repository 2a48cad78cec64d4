using System.Text;
using FsCheck.Xunit;
using Ingest.Parsing;
using Xunit;

namespace Ingest.Tests.Parsing;

public sealed class TextDecoderTests
{
    private const string Copy = "“Fähren” – the café’s owner said – sail at dawn. ";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void AByteOrderMarkDecides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Copy)];

        Assert.Equal(new DecodedText(Copy, encoding.WebName), TextDecoder.Decode(bytes));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    [InlineData("windows-1252")]
    public void WithoutAMarkTheBytesDo(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(new DecodedText(Copy, encoding.WebName), TextDecoder.Decode(encoding.GetBytes(Copy)));
    }

    [Theory]
    [InlineData("windows-1251", "Паром отошёл от причала на рассвете, и вся гавань провожала его с цветами. ")]
    [InlineData("shift_jis", "夜明けに船が港を出た。町の人々は花を持って見送った。")]
    [InlineData("windows-1250", "Prom wypłynął o świcie, a całe miasteczko żegnało go kwiatami i śpiewem. ")]
    public void OtherEncodingsAreDetected(string name, string copy)
    {
        var text = string.Concat(Enumerable.Repeat(copy, 5));

        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(text))?.Text);
    }

    [Fact]
    public void StrayControlCharactersAreTakenOut() => Assert.Equal("Half a page,\fthen the rest.", TextDecoder.Decode("Half a page,\f\u0002then the rest.\u001A"u8)?.Text);

    [Fact]
    public void BinaryDataIsNoText()
    {
        var random = new byte[4096];
        new Random(1).NextBytes(random);

        Assert.Null(TextDecoder.Decode(random));
        Assert.Null(TextDecoder.Decode("Text with a \0 in it, which no copy has, and some more words."u8));
    }

    [Property]
    public void NoBytesThrow(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);

        Assert.DoesNotContain('\0', decoded?.Text ?? "");
        Assert.DoesNotContain('\uFFFD', decoded?.Text ?? "");
    }
}
