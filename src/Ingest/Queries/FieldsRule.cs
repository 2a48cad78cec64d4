using FluentValidation;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The rules for a selection of fields.</summary>
internal static class FieldsRule
{
    /// <summary>Most names that a message tells, and most characters of each.</summary>
    private const int NamesTold = 5;
    private const int CharactersTold = 60;

    public static IRuleBuilderOptions<T, string?> AreFieldsOf<T>(this IRuleBuilder<T, string?> rule, JsonFields known) => rule
        .Must(fields => fields is null || !FieldSelection.Names(fields).Contains("", StringComparer.Ordinal))
        .WithErrorCode("empty-field").WithMessage($"Fields are names with one comma between two of them, without blanks. {Known(known)}")
        .Must(fields => fields is null || FieldSelection.Repeated(fields).Count == 0)
        .WithErrorCode("repeated-field").WithMessage((_, fields) => $"A field is named once, and nothing within it besides. Named again: {Told(FieldSelection.Repeated(fields!))}.")
        .Must(fields => fields is null || Unknown(fields, known).Count == 0)
        .WithErrorCode("unknown-field").WithMessage((_, fields) => $"There is no field of this name here: {Told(Unknown(fields!, known))}. {Known(known)}");

    private static string Known(JsonFields known) => $"Known are: {string.Join(", ", known.Names)}.";

    private static IReadOnlyList<string> Unknown(string fields, JsonFields known) =>
        [.. FieldSelection.Names(fields).Where(name => name.Length > 0 && !known.Contains(name)).Distinct(StringComparer.Ordinal)];

    private static string Told(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(NamesTold).Select(name => UnicodeText.CutAtWord(SafeText.OneLine(name), CharactersTold)));
}
