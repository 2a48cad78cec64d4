using Ingest.Articles;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Ingest;

/// <summary>Refuses settings of publishers that could not be meant.</summary>
internal sealed class PublisherOptionsValidator : IValidateOptions<Dictionary<string, PublisherOptions>>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, Dictionary<string, PublisherOptions> options)
    {
        var faults = options.SelectMany(publisher => Faults(publisher.Key, publisher.Value)).Concat(
            from same in options.Keys.GroupBy(PublisherOptions.PublisherOf, StringComparer.Ordinal)
            where same.Count() > 1
            select $"{PublisherOptions.Section}:{same.Key} is set twice, with a hyphen and with an underscore.").ToList();
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Faults(string key, PublisherOptions publisher)
    {
        if (!PublisherName.IsValid(PublisherOptions.PublisherOf(key)))
        {
            yield return $"{PublisherOptions.Section}:{key} names no publisher: a name is {PublisherName.Rule}.";
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(publisher.TimeZone) is null)
        {
            yield return $"{PublisherOptions.Section}:{key}:TimeZone must be the IANA name of a time zone, such as Europe/Lisbon; \"{publisher.TimeZone}\" is none.";
        }
    }
}
