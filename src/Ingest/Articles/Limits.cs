namespace Ingest.Articles;

/// <summary>How large things may be. A file over a limit is rejected with a problem that names it; metadata over one is passed over.</summary>
public static class Limits
{
    /// <summary>Largest file, in bytes: 4 MiB, some forty times the longest magazine feature.</summary>
    public const int BlobBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Most characters (UTF-16 units) of copy in one article. Two bytes a unit make 800 KB, which leaves room
    /// for the JSON around it within the 1 MiB that Table Storage allows an entity
    /// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
    /// </summary>
    public const int TextCharacters = 400_000;

    /// <summary>Most blocks in one article.</summary>
    public const int Blocks = 2_000;

    /// <summary>Longest headline, in characters.</summary>
    public const int HeadlineCharacters = 300;

    /// <summary>Longest sub-headline, in characters: standfirsts run to a few sentences.</summary>
    public const int SubheadlineCharacters = 1_000;

    /// <summary>Longest summary, in characters.</summary>
    public const int SummaryCharacters = 300;

    /// <summary>Longest path within a publisher's folder: Azure's 1,024 for a blob's name, less the publisher and a reserve.</summary>
    public const int PathCharacters = 900;

    /// <summary>Longest publisher name.</summary>
    public const int PublisherCharacters = 50;

    /// <summary>Longest section name, name of a writer, or keyword.</summary>
    public const int NameCharacters = 100;

    /// <summary>Most writers on one byline.</summary>
    public const int BylineNames = 20;

    /// <summary>Most keywords of one article.</summary>
    public const int Keywords = 50;

    /// <summary>
    /// Most warnings on one receipt. At some 300 characters each they fit into one property of a table's row, which holds 32,768
    /// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
    /// </summary>
    public const int Warnings = 50;

    /// <summary>Longest reason of a withdrawal.</summary>
    public const int ReasonCharacters = 300;

    /// <summary>Most outcomes that a receipt remembers of earlier drops under its path.</summary>
    public const int ReceiptHistory = 20;

    /// <summary>Most credits of one article.</summary>
    public const int Credits = 200;
}
