using System.Globalization;
using Ingest.Parsing;
using Xunit;

namespace Ingest.Tests.Parsing;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData(null, 5, 24, "2026-05-25", "2026-05-24")]
    [InlineData(null, 12, 31, "2027-01-01", "2026-12-31")]
    [InlineData(null, 1, 2, "2026-12-30", "2027-01-02")]
    [InlineData(null, 2, 29, "2026-05-25", "2028-02-29")]
    [InlineData(1987, 2, 26, "2026-05-25", "1987-02-26")]
    [InlineData(null, 1, 1, "0001-01-01", "0001-01-01")]
    [InlineData(null, 12, 31, "9999-12-31", "9999-12-31")]
    public void TheYearIsTheNearestUnlessItIsWritten(int? year, int month, int day, string reference, string expected) => Assert.Equal(
        DateOnly.Parse(expected, CultureInfo.InvariantCulture),
        new PartialDate(year, month, day).Nearest(DateOnly.Parse(reference, CultureInfo.InvariantCulture)));
}
