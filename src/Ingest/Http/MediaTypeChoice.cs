using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http;

/// <summary>Chooses among the media types that there are by the header <c>Accept</c> (RFC 9110, section 12.5.1).</summary>
internal static class MediaTypeChoice
{
    private const string Charset = "charset";
    private const string Quality = "q";

    /// <summary>
    /// The media type that a caller likes best. Of two that it likes as well, the one that it names more exactly is taken, and
    /// then the one that stands first.
    /// </summary>
    /// <param name="accepted">The header. Parts that cannot be read are passed over; when none is left, any media type will do.</param>
    /// <param name="offered">The media types, without parameters, all of them in UTF-8; the first one is the usual one.</param>
    /// <returns>The place of the media type in <paramref name="offered"/>; null when the caller takes none of them.</returns>
    public static int? Choose(StringValues accepted, IReadOnlyList<string> offered)
    {
        if (accepted.Count == 0 || !MediaTypeHeaderValue.TryParseList(accepted, out var ranges))
        {
            return 0;
        }

        int? best = null;
        var bestJudgement = (Quality: 0d, Exactness.None);
        for (var i = 0; i < offered.Count; i++)
        {
            var judgement = Judge(offered[i], ranges);
            if (judgement.Quality > 0 && judgement.CompareTo(bestJudgement) > 0)
            {
                (best, bestJudgement) = (i, judgement);
            }
        }

        return best;
    }

    /// <summary>The quality that the most exact of the ranges gives to a media type.</summary>
    private static (double Quality, Exactness Exactness) Judge(string mediaType, IList<MediaTypeHeaderValue> ranges)
    {
        var judgement = (Quality: 0d, Exactness: Exactness.None);
        foreach (var range in ranges)
        {
            var exactness = ExactnessOf(range, mediaType);
            if (exactness > judgement.Exactness)
            {
                judgement = (range.Quality ?? 1, exactness);
            }
        }

        return judgement;
    }

    private static Exactness ExactnessOf(MediaTypeHeaderValue range, string mediaType)
    {
        // Ours have no parameters, so a range with one means something else; but UTF-8 is what they are in.
        foreach (var parameter in range.Parameters)
        {
            if (parameter.Name.Equals(Quality, StringComparison.OrdinalIgnoreCase))
            {
                break; // What follows are extensions of the header, not parameters of the media type.
            }

            if (!parameter.Name.Equals(Charset, StringComparison.OrdinalIgnoreCase) || !HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                return Exactness.None;
            }
        }

        if (range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
        {
            return Exactness.Type;
        }

        if (range.MatchesAllTypes)
        {
            return Exactness.Anything;
        }

        var slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        return range.MatchesAllSubTypes && range.Type.Equals(new StringSegment(mediaType, 0, slash), StringComparison.OrdinalIgnoreCase) ? Exactness.Family : Exactness.None;
    }

    /// <summary>How exactly a range names a media type.</summary>
    private enum Exactness
    {
        /// <summary>Not at all.</summary>
        None,

        /// <summary><c>*/*</c>.</summary>
        Anything,

        /// <summary><c>text/*</c>.</summary>
        Family,

        /// <summary><c>text/plain</c>.</summary>
        Type,
    }
}
