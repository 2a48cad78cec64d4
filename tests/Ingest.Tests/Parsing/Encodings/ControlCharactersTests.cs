using Ingest.Parsing.Encodings;
using Xunit;

namespace Ingest.Tests.Parsing.Encodings;

public sealed class ControlCharactersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("None at all.\r\n\tNone.\f", "None at all.\r\n\tNone.\f")]
    [InlineData("\u0002Half a page,\fthen the rest.\u001A", "Half a page,\fthen the rest.")]
    [InlineData("\u0001\u0002\uFFFE\u007F", "")]
    public void AreTakenOutButForTabsAndLineEnds(string text, string clean) => Assert.Equal(clean, ControlCharacters.Strip(text));
}
