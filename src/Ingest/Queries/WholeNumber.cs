using System.Globalization;

namespace Ingest.Queries;

/// <summary>Whole numbers in parameters.</summary>
internal static class WholeNumber
{
    /// <summary>The number that is written in ASCII digits and nothing else (the platform's own parser passes over NULs at the end); null for all other text.</summary>
    public static int? Read(string? text) =>
        text is not null && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
