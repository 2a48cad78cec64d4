using System.Reflection;
using Ingest.Articles;
using Ingest.Queries;

namespace Ingest.Http;

/// <summary>Every way in which a parameter can break its rule.</summary>
public static class FaultTypes
{
    public static FaultType UnknownParameter { get; } = new("unknown-parameter", "There is no parameter of this name here. The case of names matters.");

    public static FaultType RepeatedParameter { get; } = new("repeated-parameter", "A parameter may be given once only.");

    public static FaultType UnknownMember { get; } = new("unknown-member", "There is no member of this name here. The case of names matters.");

    public static FaultType RepeatedMember { get; } = new("repeated-member", "A member may be given once only.");

    public static FaultType NotAString { get; } = new("not-a-string", "The member must be a string.");

    public static FaultType Required { get; } = new("required", "The member must be given, and not be empty.");

    public static FaultType InvalidId { get; } = new("invalid-id", $"An id is {ArticleId.Length} characters of 0-9 and a-z without i, l, o and u, as lists and receipts give it.");

    public static FaultType InvalidPublisher { get; } = new("invalid-publisher", $"A publisher is {PublisherName.Rule}.");

    public static FaultType InvalidSection { get; } = new("invalid-section", $"A section is {SectionSlug.Rule}.");

    public static FaultType InvalidLanguage { get; } = new("invalid-language", $"A language is {LanguageTag.Rule}.");

    public static FaultType InvalidDate { get; } = new("invalid-date", $"A time is {IsoTime.Rule}.");

    public static FaultType EmptyRange { get; } = new("empty-range", "The end of a range must be later than its beginning.");

    public static FaultType OutOfRange { get; } = new("out-of-range", "The number must be a whole one within the bounds that are stated.");

    public static FaultType InvalidCursor { get; } = new("invalid-cursor", "A cursor is what a nextLink says, unchanged and with the same other parameters.");

    public static FaultType InvalidReason { get; } = new("invalid-reason", $"A reason is given, of 1 to {Limits.ReasonCharacters} characters: partners read it.");

    public static FaultType TooLong { get; } = new("too-long", $"Publisher and path have at most {GetUploadValidator.BlobNameCharacters} characters together.");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<FaultType> All { get; } =
    [
        .. typeof(FaultTypes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(FaultType))
            .Select(property => (FaultType)property.GetValue(null)!)
            .OrderBy(fault => fault.Code, StringComparer.Ordinal),
    ];
}
