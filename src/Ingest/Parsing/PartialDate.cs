namespace Ingest.Parsing;

/// <summary>A day of the year, whose year may be unknown.</summary>
/// <param name="Year">The year, if written.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; exists in that month (29 February without a year included).</param>
public readonly record struct PartialDate(int? Year, int Month, int Day)
{
    /// <summary>Days by which the day of a report may be ahead of the one on which it is known: time zones, and copy filed for the next day.</summary>
    private const int MostAhead = 2;

    /// <summary>
    /// The day itself; without a written year, the latest that is not more than two days after <paramref name="reference"/>:
    /// nothing is reported long before it is.
    /// </summary>
    public DateOnly On(DateOnly reference)
    {
        if (Year is { } year)
        {
            return new DateOnly(year, Month, Day);
        }

        // Back by eight years, because 29 February comes round only so often, and not in every 1900.
        for (var candidate = Math.Min(9999, reference.Year + 1); candidate >= Math.Max(1, reference.Year - 8); candidate--)
        {
            if (Day <= DateTime.DaysInMonth(candidate, Month) && new DateOnly(candidate, Month, Day) is var day && day.DayNumber - reference.DayNumber <= MostAhead)
            {
                return day;
            }
        }

        return new DateOnly(2000, Month, Day);
    }
}
