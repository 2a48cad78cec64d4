using System.Text;
using FsCheck.Xunit;
using Ingest.Parsing;
using Ingest.Parsing.Encodings;
using Xunit;

namespace Ingest.Tests.Parsing.Encodings;

public sealed class TextDecoderTests
{
    private const string Copy = "“Fähren” – the café’s owner said – sail at dawn. ";

    /// <summary>The encodings of files that say nothing of theirs, with the languages that are written in them.</summary>
    private static readonly Dictionary<string, string> Encodings = new(StringComparer.Ordinal)
    {
        ["windows-1250"] = "pl cs sk sl hu ro",
        ["windows-1251"] = "ru uk bg sr",
        ["windows-1252"] = "en de fr es pt it nl da sv nb fi is",
        ["windows-1253"] = "el",
        ["windows-1254"] = "tr",
        ["windows-1255"] = "he",
        ["windows-1256"] = "ar",
        ["windows-1257"] = "et lv lt",
        ["windows-874"] = "th",
        ["iso-8859-2"] = "pl cs sk sl hu ro",
        ["iso-8859-4"] = "et lv lt",
        ["iso-8859-5"] = "ru bg sr",
        ["iso-8859-6"] = "ar",
        ["iso-8859-7"] = "el",
        ["iso-8859-8"] = "he",
        ["iso-8859-9"] = "tr",
        ["iso-8859-13"] = "et lv lt",
        ["iso-8859-15"] = "de es pt it nl da sv nb fi is",
        ["koi8-r"] = "ru",
        ["koi8-u"] = "ru",
        ["macintosh"] = "de fr es pt it da sv nb",
        ["x-mac-ce"] = "pl cs sk hu",
        ["x-mac-cyrillic"] = "ru bg sr",
        ["ibm850"] = "de es pt it da sv nb",
        ["ibm852"] = "pl cs sk sl hu ro",
        ["ibm855"] = "ru bg sr",
        ["cp866"] = "ru",
        ["shift_jis"] = "ja",
        ["euc-jp"] = "ja",
        ["iso-2022-jp"] = "ja",
        ["iso-2022-kr"] = "ko",
        ["euc-kr"] = "ko",
        ["gb18030"] = "zh zh-Hant",
        ["gb2312"] = "zh",
        ["big5"] = "zh-Hant",
    };

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> EncodingsAndLanguages
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (encoding, languages) in Encodings)
            {
                foreach (var language in languages.Split(' '))
                {
                    all.Add(encoding, language);
                }
            }

            foreach (var language in Passages.All.Keys)
            {
                all.Add("utf-8", language);
                all.Add("utf-16", language);
                all.Add("utf-16BE", language);
                all.Add("utf-32", language);
                all.Add("utf-32BE", language);
            }

            return all;
        }
    }

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

        Assert.Equal(new DecodedText(Copy, encoding.WebName), Decode(bytes).Text);
    }

    [Theory]
    [MemberData(nameof(EncodingsAndLanguages))]
    public void WithoutAnyDeclarationTheBytesDecide(string encoding, string language)
    {
        var passage = Passages.All[language];

        Assert.Equal(passage, Decode(Bytes(encoding, passage)).Text?.Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void AFewWordsWillDo(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(new DecodedText(Copy, encoding.WebName), Decode(encoding.GetBytes(Copy)).Text);
    }

    [Theory]
    [InlineData("iso-8859-5", "Да.")]
    [InlineData("koi8-r", "Да.")]
    [InlineData("macintosh", "Olé")]
    [InlineData("big5", "春")]
    [InlineData("ISO88592", "Ő")]
    [InlineData("x-cp1251", "Да.")]
    [InlineData("windows-31j", "は")]
    public void ADeclarationDecidesWhereTheBytesAllowAnything(string charset, string text)
    {
        var name = charset switch { "ISO88592" => "iso-8859-2", "x-cp1251" => "windows-1251", "windows-31j" => "shift_jis", _ => charset };

        var result = TextDecoder.Decode(Bytes(name, text), charset);

        Assert.Equal(new DecodedText(text, name), result.Text);
        Assert.Null(result.Warning);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("latin1")]
    [InlineData("us-ascii")]
    public void DeclaredLatin1IsWindows1252(string charset)
    {
        var result = TextDecoder.Decode(Bytes("windows-1252", Copy), charset);

        Assert.Equal(new DecodedText(Copy, "windows-1252"), result.Text);
        Assert.Null(result.Warning);
    }

    [Theory]
    [InlineData("windows-1252", "By the content type the file is in \"windows-1252\", but its bytes are not; it was read as utf-8.")]
    [InlineData("utf-16", "By the content type the file is in \"utf-16\", but its bytes are not; it was read as utf-8.")]
    [InlineData("klingon", "By the content type the file is in \"klingon\", which is no character encoding that is known here; it was read as utf-8.")]
    [InlineData("UTF-8", null)]
    [InlineData("utf8", null)]
    [InlineData("", null)]
    public void Utf8IsReadAsSuchWhateverIsDeclared(string charset, string? warning)
    {
        var result = TextDecoder.Decode(Encoding.UTF8.GetBytes(Copy), charset);

        Assert.Equal(new DecodedText(Copy, "utf-8"), result.Text);
        Assert.Equal(warning, result.Warning);
    }

    [Theory]
    [InlineData("utf-8", "windows-1252", "de")]
    [InlineData("windows-1252", "windows-1251", "ru")]
    [InlineData("iso-8859-1", "shift_jis", "ja")]
    [InlineData("euc-kr", "windows-1250", "cs")]
    public void AWrongDeclarationIsFoundOut(string declared, string real, string language)
    {
        var result = TextDecoder.Decode(Bytes(real, Passages.All[language]), declared);

        Assert.Equal(new DecodedText(Passages.All[language], real), result.Text);
        Assert.Equal($"By the content type the file is in \"{declared}\", but its bytes are not; it was read as {real}.", result.Warning);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"koi8-r\"?><p>Да.</p>", "koi8-r")]
    [InlineData("<?xml version='1.0' encoding='windows-1251' standalone='yes'?><p>Да.</p>", "windows-1251")]
    [InlineData("<!doctype html><html><head><meta charset=iso-8859-5><p>Да.</p>", "iso-8859-5")]
    [InlineData("<html><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=cp866'><p>Да.</p>", "cp866")]
    public void MarkupDeclaresItsOwnEncoding(string markup, string encoding)
    {
        var result = Decode(Bytes(encoding, markup));

        Assert.Equal(new DecodedText(markup, encoding), result.Text);
        Assert.Null(result.Warning);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>Fähre</p>", "the XML declaration")]
    [InlineData("<html><head><meta charset=\"iso-8859-1\"><p>Fähre</p>", "the HTML meta element")]
    public void AWrongDeclarationInMarkupIsNamed(string markup, string place)
    {
        var result = Decode(Encoding.UTF8.GetBytes(markup));

        Assert.Equal(new DecodedText(markup, "utf-8"), result.Text);
        Assert.Equal($"By {place} the file is in \"iso-8859-1\", but its bytes are not; it was read as utf-8.", result.Warning);
    }

    [Fact]
    public void CopyThatQuotesADeclarationMakesNone() => Assert.Null(Decode(Encoding.UTF8.GetBytes("Écrivez <meta charset=\"iso-8859-1\"> en tête.")).Warning);

    [Fact]
    public void PlainAsciiIsWhatItIsDeclaredToBe()
    {
        Assert.Equal("utf-8", Decode("The ferry sailed."u8).Text?.Encoding);
        Assert.Equal("iso-8859-2", TextDecoder.Decode("The ferry sailed."u8, "iso-8859-2").Text?.Encoding);
    }

    [Theory]
    [InlineData("EFBBBF 41 42 FF 43", 5, "utf-8")]
    [InlineData("EFBBBF 41 C3", 4, "utf-8")]
    [InlineData("FFFE 4100 42", 4, "utf-16")]
    [InlineData("FEFF 0041 D800 0042", 4, "utf-16BE")]
    [InlineData("4600 6500 7200 7200 7900 2000 7300 6100 6900 6C00 7300 2E", 22, "utf-16")]
    [InlineData("C3A4 20 C3B6 20 C3BC 20 C3A9 20 C3A8 20 C3", 15, "utf-8")]
    public void WhatCannotBeReadIsToldByItsOffset(string hex, int offset, string encoding)
    {
        var result = Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Equal(new UndecodableByte(offset, encoding), result.Undecodable);
        Assert.Null(result.Text);
        Assert.NotNull(result.Undecodable ?? (object?)result.Text);
    }

    [Fact]
    public void ADamagedCharacterInAnOlderEncodingIsToldByItsOffset()
    {
        var bytes = Bytes("shift_jis", Passages.All["ja"]);
        bytes[40] = 0x81;
        bytes[41] = 0x20;

        Assert.Equal(new UndecodableByte(40, "shift_jis"), Decode(bytes).Undecodable);
    }

    [Fact]
    public void ControlsAreLeftForWhoeverNeedsThem() => Assert.Equal("Half a page,\f\u0002then the rest.\u001A", Decode("Half a page,\f\u0002then the rest.\u001A"u8).Text?.Text);

    [Fact]
    public void AWireMessageMayHaveMany()
    {
        const string message = "\u0016\u0016\u0001wir0001 3 wld 5\u001F\u0011Ferry\u0014\r\n\u0002\u0011\u0013Ferry\u000E sails\u000F again\u0014\u0003\r\n\u0004";

        Assert.Equal(message, Decode(Encoding.ASCII.GetBytes(message)).Text?.Text);
        AssertIsBinary(Decode(Encoding.ASCII.GetBytes(message.Replace("\u0003", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void BinaryDataIsNoText()
    {
        var random = new byte[4096];
        new Random(1).NextBytes(random);

        AssertIsBinary(Decode(random));
        AssertIsBinary(Decode("Text with a \0 in it, which no copy has, and some more words."u8));
    }

    [Theory]
    [InlineData(0x20)]
    [InlineData(0x80)]
    [InlineData(0xA0)]
    public void NoiseIsNoTextEvenWithoutControls(int lowest)
    {
        var random = new Random(lowest);
        byte[] noise = [.. Enumerable.Range(0, 500).Select(_ => (byte)random.Next(lowest, 0x100))];

        AssertIsBinary(Decode(noise));
    }

    [Property]
    public void AnyBytesEndInOneOfThreeResults(byte[] bytes, string? charset)
    {
        var result = TextDecoder.Decode(bytes, charset);

        Assert.Single([result.Text is not null, result.Undecodable is not null, result is { Text: null, Undecodable: null }], outcome => outcome);
        Assert.DoesNotContain('\0', result.Text?.Text ?? "");
        Assert.DoesNotContain('\uFFFD', result.Text?.Text ?? "");
        Assert.True(result.Undecodable is not { Offset: var offset } || (offset >= 0 && offset < bytes.Length));
    }

    private static DecodeResult Decode(ReadOnlySpan<byte> content) => TextDecoder.Decode(content, declaredCharset: null);

    private static byte[] Bytes(string encoding, string text)
    {
        var bytes = Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text);
        Assert.Equal(text, Encoding.GetEncoding(encoding).GetString(bytes));
        return bytes;
    }

    private static void AssertIsBinary(DecodeResult result) => Assert.True(result is { Text: null, Undecodable: null }, "The file is text.");
}
