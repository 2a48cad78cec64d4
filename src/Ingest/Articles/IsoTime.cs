using System.Globalization;

namespace Ingest.Articles;

/// <summary>Dates and instants in the ISO 8601 forms that Ingest reads, wherever it reads one.</summary>
public static class IsoTime
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "an ISO 8601 date (2026-05-24) or an instant with its offset (2026-05-24T09:30:00Z, 2026-05-24T11:30+02:00), not before 1601";

    /// <summary>The rule as a regular expression, without anchors, as far as one can tell it: that days and hours exist, and the earliest year, are beyond it.</summary>
    public const string Expression = "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?";

    /// <summary>The rule in words where a time may lack its offset, because the publisher's time zone is known.</summary>
    public const string LocalRule = "an ISO 8601 date (2026-05-24) or time, with an offset (2026-05-24T11:30+02:00) or in the publisher's time zone (2026-05-24T09:30), not before 1601";

    /// <summary>Table Storage holds no time before 1601-01-01 (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).</summary>
    public const int EarliestYear = 1601;

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>
    /// Reads a date, which means its first instant in UTC, or an instant. An instant without an offset is refused:
    /// nobody can tell when it is.
    /// </summary>
    /// <returns>The instant in UTC; null when the text is neither.</returns>
    public static DateTimeOffset? Parse(string? text) => Read(text) is { Year: >= EarliestYear } instant ? instant : null;

    /// <summary>The first instant of a day in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);

    private static DateTimeOffset? Read(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return StartOf(date);
        }

        var hasOffset = text is not null && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length);
        return hasOffset && DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
    }
}
