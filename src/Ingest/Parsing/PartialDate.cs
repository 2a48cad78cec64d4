namespace Ingest.Parsing;

/// <summary>A day of the year, whose year may be unknown.</summary>
/// <param name="Year">The year, if written.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; exists in that month (29 February without a year included).</param>
public readonly record struct PartialDate(int? Year, int Month, int Day)
{
    /// <summary>The day itself; without a written year, in the year that brings it nearest to <paramref name="reference"/>.</summary>
    public DateOnly Nearest(DateOnly reference)
    {
        if (Year is { } year)
        {
            return new DateOnly(year, Month, Day);
        }

        DateOnly? nearest = null;
        // Four years either way, because 29 February comes round only so often.
        for (var candidate = Math.Max(1, reference.Year - 4); candidate <= Math.Min(9999, reference.Year + 4); candidate++)
        {
            if (Day > DateTime.DaysInMonth(candidate, Month))
            {
                continue;
            }

            var day = new DateOnly(candidate, Month, Day);
            if (nearest is null || Distance(day) < Distance(nearest.Value))
            {
                nearest = day;
            }
        }

        return nearest ?? new DateOnly(2000, Month, Day);

        int Distance(DateOnly day) => Math.Abs(day.DayNumber - reference.DayNumber);
    }
}
