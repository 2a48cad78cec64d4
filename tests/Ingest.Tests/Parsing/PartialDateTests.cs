using System.Globalization;
using Ingest.Parsing;
using Xunit;

namespace Ingest.Tests.Parsing;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData(null, 5, 24, "2026-05-25", "2026-05-24")]
    [InlineData(null, 5, 27, "2026-05-25", "2026-05-27")]
    [InlineData(null, 5, 28, "2026-05-25", "2025-05-28")]
    [InlineData(null, 2, 26, "2026-11-22", "2026-02-26")]
    [InlineData(null, 11, 30, "2026-05-25", "2025-11-30")]
    [InlineData(null, 12, 31, "2027-01-01", "2026-12-31")]
    [InlineData(null, 1, 1, "2026-12-31", "2027-01-01")]
    [InlineData(null, 1, 3, "2026-12-31", "2026-01-03")]
    [InlineData(null, 2, 29, "2026-05-25", "2024-02-29")]
    [InlineData(null, 2, 29, "2028-02-27", "2028-02-29")]
    [InlineData(null, 2, 29, "1903-05-25", "1896-02-29")]
    [InlineData(1987, 2, 26, "2026-05-25", "1987-02-26")]
    [InlineData(null, 1, 1, "0001-01-01", "0001-01-01")]
    [InlineData(null, 12, 31, "9999-12-31", "9999-12-31")]
    public void TheYearIsTheLatestInWhichItCouldBeFiledUnlessItIsWritten(int? year, int month, int day, string reference, string expected) => Assert.Equal(
        DateOnly.Parse(expected, CultureInfo.InvariantCulture),
        new PartialDate(year, month, day).On(DateOnly.Parse(reference, CultureInfo.InvariantCulture)));
}
