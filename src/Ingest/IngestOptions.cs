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

    /// <summary>
    /// How old a change is before readers of <c>/changes</c> see it: what may go by between a writer's reading its clock
    /// and its change being there, on all machines together. A third is for clocks that differ, a third for the time until a
    /// change is sent, a third for sending it.
    /// </summary>
    /// <value>15 s by default; 1 s to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Ingest:ChangeDelay must be from 00:00:01 to 00:10:00.")]
    public TimeSpan ChangeDelay { get; set; } = TimeSpan.FromSeconds(15);
}
