using System.Text;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class ArticleHashTests
{
    [Theory]
    [InlineData("The ferry  sailed\tat dawn.")]
    [InlineData(" The ferry\u00A0sailed at dawn. ")]
    [InlineData("The\u2028ferry sailed at\r\ndawn.")]
    public void BlanksDoNotMatter(string text) => Assert.Equal(HashOf("The ferry sailed at dawn."), HashOf(text));

    [Fact]
    public void ComposedAndDecomposedCharactersAreTheSame() => Assert.Equal(HashOf("Café"), HashOf("Café".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("The ferry sailed at dawn!")]
    [InlineData("The Ferry sailed at dawn.")]
    [InlineData("Theferry sailed at dawn.")]
    public void WordsAndMarksDo(string text) => Assert.NotEqual(HashOf("The ferry sailed at dawn."), HashOf(text));

    [Fact]
    public void TextMovedFromOneBlockToTheNextIsAnotherText() => Assert.NotEqual(
        ArticleHash.Of(null, null, [new(BlockKind.Paragraph, "One two"), new(BlockKind.Paragraph, "three")]),
        ArticleHash.Of(null, null, [new(BlockKind.Paragraph, "One"), new(BlockKind.Paragraph, "two three")]));

    private static string HashOf(string text) => ArticleHash.Of(null, null, [new Block(BlockKind.Paragraph, text)]);
}
