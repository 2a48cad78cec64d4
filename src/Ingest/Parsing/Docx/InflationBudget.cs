namespace Ingest.Parsing.Docx;

/// <summary>
/// What the parts of a package may inflate to, counted on the bytes that come out and not on the sizes that the package
/// declares: a few kilobytes of ZIP can hold gigabytes.
/// </summary>
/// <param name="packageBytes">The size of the package.</param>
internal sealed class InflationBudget(int packageBytes)
{
    /// <summary>Most bytes of all parts that are read. The longest article that is taken has some 5 MiB of markup.</summary>
    public const long MostBytes = 32 * 1024 * 1024;

    /// <summary>From here on the ratio counts. Markup of many alike paragraphs shrinks to a hundredth; below this that harms nobody.</summary>
    private const long HarmlessBytes = 16 * 1024 * 1024;

    private const int MostRatio = 100;

    private long _spent;

    /// <summary>Counts bytes that came out of a part.</summary>
    /// <exception cref="InvalidDataException">They are more than a document has.</exception>
    public void Spend(long bytes)
    {
        _spent += bytes;
        if (_spent > MostBytes || (_spent > HarmlessBytes && _spent > (long)MostRatio * packageBytes))
        {
            throw new InvalidDataException("its parts inflate to more than any document has");
        }
    }
}
