using System.Globalization;
using System.Text;

namespace Ingest.Articles;

/// <summary>
/// The form in which sections, and keywords too, are compared and used in keys, so that <c>World News</c>, <c>world news</c> and
/// <c>world-news</c> are one section: compatibility composed (NFKC), lower case, every run of anything but letters,
/// marks and digits made one hyphen.
/// </summary>
public static class SectionSlug
{
    /// <summary>The rule for a section's name, in words.</summary>
    public const string Rule = "1 to 100 characters, a letter or digit among them";

    /// <summary>Whether a section's name keeps the rule, and its slug, which composing can make longer, fits into a key.</summary>
    public static bool IsValid(string section) =>
        section.Length <= Limits.NameCharacters && Of(section).Length is > 0 and <= Limits.NameCharacters;

    /// <summary>The slug of a section's name; empty when the name has neither letter nor digit.</summary>
    public static string Of(string section)
    {
        var slug = new StringBuilder(section.Length);
        foreach (var rune in UnicodeText.Compose(section, NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
