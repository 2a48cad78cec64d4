namespace Ingest;

/// <summary>
/// Settings of one publisher, in the section <c>Publishers:{name}</c>. As an environment variable, where names have no
/// hyphens, an underscore stands for one: <c>Publishers__harbour_gazette__TimeZone</c>.
/// </summary>
public sealed class PublisherOptions
{
    /// <summary>The name of the section that holds all publishers.</summary>
    public const string Section = "Publishers";

    /// <summary>The IANA name of the time zone in which dates and times without an offset are meant: <c>Europe/Lisbon</c>.</summary>
    /// <value>UTC by default.</value>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The publisher whose settings a key of the section holds.</summary>
    public static string PublisherOf(string key) => key.ToLowerInvariant().Replace('_', '-');
}
