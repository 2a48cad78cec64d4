using System.Reflection;
using Ingest.Articles;
using Ingest.Ingestion;
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

    public static FaultType InvalidOutcome { get; } = new("invalid-outcome", $"An outcome is {OutcomeName.Rule}.");

    public static FaultType InvalidPath { get; } = new("invalid-path", $"A path is {BlobNameRules.PathRule}.");

    public static FaultType InvalidContentType { get; } = new("invalid-content-type", "A content type is a media type such as text/plain; charset=utf-8.");

    public static FaultType InvalidKeyword { get; } = new("invalid-keyword", $"A keyword is {SectionSlug.Rule}.");

    public static FaultType InvalidTimeZone { get; } = new("invalid-timezone", "A time zone is an IANA name such as Europe/Lisbon, in this case of its letters.");

    public static FaultType InvalidSort { get; } = new("invalid-sort", "A list is sorted by newest or by oldest.");

    public static FaultType EmptyField { get; } = new("empty-field", "Fields are names with one comma between two of them, without blanks.");

    public static FaultType RepeatedField { get; } = new("repeated-field", "A field is named once, and nothing within it besides.");

    public static FaultType UnknownField { get; } = new("unknown-field", "There is no field of this name here.");

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
