using AngleSharp.Dom;

namespace Ingest.Parsing.Html;

/// <summary>What the attributes of an element say of it.</summary>
internal static class ElementMarks
{
    /// <summary>Names that style sheets give to text that only screen readers are to find.</summary>
    private static readonly string[] HiddenClasses =
        ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-only", "element-invisible", "assistive-text", "u-hidden", "is-hidden"];

    private static readonly string[] FurnitureRoles = ["navigation", "menu", "menubar", "dialog", "alertdialog", "search", "toolbar", "banner", "contentinfo"];

    private static readonly string[] AdvertisementWords = ["advertisement", "advertisements", "advertising", "advert", "adverts", "ad", "ads", "dfp"];

    private static readonly string[] CaptionWords = ["caption", "figcaption", "cutline"];

    private static readonly string[] CreditWords = ["credit", "credits", "copyright", "photographer", "creditline"];

    /// <summary>What a name has to say besides, outside of a figure: an article and a page have credits and copyrights, too.</summary>
    private static readonly string[] PictureWords = ["photo", "photos", "image", "img", "picture", "media", "figure", "caption"];

    /// <summary>Words that mean a credit only within a figure.</summary>
    private static readonly string[] FigureCreditWords =
        [.. CreditWords, "author", "source", "agency", "byline", "creator", "holder", "notice"];

    /// <summary>Whether the element is an advertisement by its names. What holds the article is none, though it may say whether it has some.</summary>
    private static bool IsAdvertisement(IElement element) =>
        element.LocalName is not ("article" or "main" or "body" or "html")
        && (HasWord(element.GetAttribute("class"), AdvertisementWords) || HasWord(element.Id, AdvertisementWords));

    /// <summary>Whether readers of the page do not see the element, or are not meant to read it as copy.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0)
        {
            return false;
        }

        return IsAdvertisement(element)
            || (element.GetAttribute("hidden") is { } hidden && hidden is not "until-found")
            || element.GetAttribute("aria-hidden") is "true"
            || (element.GetAttribute("style") is { Length: > 0 } style && IsInvisible(style))
            || (element.GetAttribute("role") is { } role && FurnitureRoles.Contains(role, StringComparer.Ordinal))
            || (element.GetAttribute("class") is { Length: > 0 } names && Array.Exists(HiddenClasses, name => HasToken(names, name)));
    }

    /// <summary>Whether the class, or the property it is of something, says that the element is a caption.</summary>
    public static bool IsCaption(IElement element) => element.GetAttribute("itemprop") is "caption" || HasWord(element.GetAttribute("class"), CaptionWords);

    /// <summary>Whether the class, or the property it is of something, says that the element is a credit.</summary>
    public static bool IsCredit(IElement element, bool isInFigure) =>
        isInFigure
            ? HasWord(element.GetAttribute("class"), FigureCreditWords) || HasWord(element.GetAttribute("itemprop"), FigureCreditWords)
            : HasWord(element.GetAttribute("class"), CreditWords) && HasWord(element.GetAttribute("class"), PictureWords);

    private static bool IsInvisible(string style)
    {
        var bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasToken(string names, string token)
    {
        var at = names.IndexOf(token, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || char.IsWhiteSpace(names[at - 1])) && (at + token.Length == names.Length || char.IsWhiteSpace(names[at + token.Length]));
    }

    /// <summary>Whether class names hold a word: <c>photo-credit</c>, <c>image__credit</c> and <c>photoCredit</c> hold "credit".</summary>
    public static bool HasWord(string? names, string[] words)
    {
        if (names is null or { Length: > 400 })
        {
            return false;
        }

        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var ends = i == names.Length || !char.IsAsciiLetter(names[i]);
            if (ends || (char.IsAsciiLetterUpper(names[i]) && i > 0 && char.IsAsciiLetterLower(names[i - 1])))
            {
                var word = names.AsSpan(start, i - start);
                foreach (var candidate in words)
                {
                    if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }

                start = ends ? i + 1 : i;
            }
        }

        return false;
    }
}
