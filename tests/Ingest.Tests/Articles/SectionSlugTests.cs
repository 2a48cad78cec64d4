using FsCheck;
using FsCheck.Xunit;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class SectionSlugTests
{
    [Theory]
    [InlineData("World News", "world-news")]
    [InlineData("world-news", "world-news")]
    [InlineData("  World / News! ", "world-news")]
    [InlineData("Économie & Société", "économie-société")]
    [InlineData("국제", "국제")]
    [InlineData("#?\\/", "")]
    public void SectionsAreComparedByLettersAndDigits(string section, string slug) => Assert.Equal(slug, SectionSlug.Of(section));

    [Property]
    public void ASlugFitsInAKeyAndIsItsOwnSlug(NonNull<string> section)
    {
        if (!section.Get.Any(char.IsSurrogate))
        {
            var slug = SectionSlug.Of(section.Get);
            Assert.DoesNotContain(slug, character => "/\\#?".Contains(character, StringComparison.Ordinal) || char.IsControl(character));
            Assert.Equal(slug, SectionSlug.Of(slug));
        }
    }
}
