using System.ComponentModel.DataAnnotations;

namespace Ingest;

/// <summary>Settings of Ingest, in the section <c>Ingest</c> (<c>Ingest__TablePrefix</c> as an environment variable).</summary>
public sealed class IngestOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Ingest";

    /// <summary>What the tables' names begin with, so that several installations can share a storage account.</summary>
    /// <value>Nothing by default; else a letter and up to 39 more letters or digits.</value>
    [RegularExpression("^([A-Za-z][A-Za-z0-9]{0,39})?$", ErrorMessage = "Ingest:TablePrefix must be a letter followed by at most 39 letters or digits.")]
    public string TablePrefix { get; set; } = "";

    /// <summary>
    /// The address that links to further pages begin with, for instance <c>https://news.example</c>, when callers reach
    /// the service through another name than the one that the function app is asked under.
    /// </summary>
    /// <value>By default the scheme and host that the request came in with.</value>
    public Uri? PublicAddress { get; set; }
}
