using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("de-CH-1996", "de-CH-1996")]
    public void TagsAreWrittenInTheirCanonicalCase(string tag, string canonical) => Assert.Equal(canonical, LanguageTag.Canonical(tag));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("english")]
    [InlineData("en_GB")]
    [InlineData("en-")]
    [InlineData("en, de")]
    [InlineData("e' or 1 eq 1")]
    public void AnythingElseIsNone(string? tag) => Assert.Null(LanguageTag.Canonical(tag));
}
