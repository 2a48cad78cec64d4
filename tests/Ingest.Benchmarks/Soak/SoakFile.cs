using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using Ingest.Articles;
using Ingest.Benchmarks.Copy;

namespace Ingest.Benchmarks.Soak;

/// <summary>One file of a soak: what it says, and what becomes of it, follow from its number.</summary>
/// <param name="Number">Which file, from 0.</param>
internal sealed record SoakFile(int Number)
{
    /// <summary>So many files in a row are one publisher's, and the fates come again in each row.</summary>
    private const int Row = 100;

    /// <summary>In each row, the file that others are duplicates of, and the duplicates.</summary>
    private const int FirstOriginal = 0;
    private const int SecondOriginal = 10;

    private const int Publishers = 10;

    /// <summary>Added to the number of a text to get that of its correction.</summary>
    private const int Correction = 1_000_000;

    /// <summary>All files were published within this time.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromDays(30);

    private int Place => Number % Row;

    /// <summary>20 of 100 are corrected, 5 withdrawn, 2 deleted, 2 duplicates. One of the withdrawn ones has a duplicate that takes its place.</summary>
    public SoakFate Fate => Place switch
    {
        FirstOriginal + 1 or SecondOriginal + 1 => SoakFate.Duplicate,
        SecondOriginal or 22 or 42 or 62 or 82 => SoakFate.Withdrawn,
        33 or 73 => SoakFate.Deleted,
        _ when Place % 5 == 4 => SoakFate.Corrected,
        _ => SoakFate.Stays,
    };

    /// <summary>Whether it is listed in the end.</summary>
    public bool IsListed => Fate is SoakFate.Stays or SoakFate.Corrected || Place == SecondOriginal + 1;

    /// <summary>The article's version in the end.</summary>
    public int Version => Fate is SoakFate.Stays or SoakFate.Duplicate ? 1 : 2;

    public BlobName Name => new(
        string.Create(CultureInfo.InvariantCulture, $"soak-{Number / Row % Publishers}"),
        string.Create(CultureInfo.InvariantCulture, $"fiction/{Number:D6}.txt"));

    /// <summary>The options to upload it with.</summary>
    /// <param name="start">When the soak began.</param>
    /// <param name="files">How many files there are.</param>
    public BlobUploadOptions Upload(DateTimeOffset start, int files) => new()
    {
        HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
        Metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["section"] = "World news",
            ["published"] = (start - (Period * Number / files)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        },
    };

    /// <summary>What it says when it is dropped first.</summary>
    public BinaryData First => Text(Fate == SoakFate.Duplicate ? Number - 1 : Number);

    /// <summary>What it says once it is corrected.</summary>
    public BinaryData Corrected => Text(Number + Correction);

    private static BinaryData Text(int number) => new(Encoding.UTF8.GetBytes(FictionalCopy.Write((CopyLayout)(number % Enum.GetValues<CopyLayout>().Length), FictionalCopy.OrdinaryBytes, number)));
}
