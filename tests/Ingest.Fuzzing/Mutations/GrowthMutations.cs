using System.Globalization;
using System.Text;

namespace Ingest.Fuzzing.Mutations;

/// <summary>Too much of something: nesting without end, lines of megabytes, a million paragraphs.</summary>
internal static class GrowthMutations
{
    /// <summary>Digits of the largest number of a piece: there is no room for ten million.</summary>
    private const int LongestNumber = 7;

    /// <summary>A token many times over, and as often what closes it.</summary>
    public static byte[] Nest(byte[] content, Sources sources)
    {
        var (open, close) = sources.Pick(Tokens.Pairs);
        var times = Times(sources, content.Length, open.Length + close.Length);
        if (times <= 0)
        {
            return content;
        }

        var place = sources.Place(content);
        var isClosed = sources.Random.Next(3) > 0;
        return [.. content.AsSpan(0, place), .. Repeated(open, times), .. isClosed ? Repeated(close, times) : [], .. content.AsSpan(place)];
    }

    /// <summary>A piece of the file itself many times over.</summary>
    public static byte[] Repeat(byte[] content, Sources sources)
    {
        var (start, length) = sources.Chunk(content).GetOffsetAndLength(content.Length);
        var times = length == 0 ? 0 : Times(sources, content.Length, length);
        return times <= 0 ? content : [.. content.AsSpan(0, start), .. Repeated(content[start..(start + length)], times), .. content.AsSpan(start)];
    }

    /// <summary>A piece many times over with another number each time: names that are all different, where they count.</summary>
    public static byte[] Number(byte[] content, Sources sources)
    {
        var (parts, anchor) = sources.Pick(Tokens.Numbered);
        var length = parts.Sum(part => part.Length) + ((parts.Length - 1) * LongestNumber);
        var most = (sources.MostBytes - content.Length) / length;
        if (most <= 0)
        {
            return content;
        }

        var times = Math.Min(most, (int)Math.Pow(most + 1, sources.Random.NextDouble()) + 1);
        var numbered = new List<byte>(times * length);
        for (var number = 0; number < times; number++)
        {
            var digits = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
            for (var part = 0; part < parts.Length; part++)
            {
                numbered.AddRange(part == 0 ? [] : digits);
                numbered.AddRange(parts[part]);
            }
        }

        var place = PlaceAt(content, anchor, sources);
        return [.. content.AsSpan(0, place), .. numbered, .. content.AsSpan(place)];
    }

    /// <summary>A place where such a piece means something: before the end of a tag, behind another sign, or anywhere.</summary>
    private static int PlaceAt(byte[] content, char anchor, Sources sources)
    {
        var place = sources.Random.Next(3) == 0 ? 0 : sources.Place(content);
        if (anchor == '^')
        {
            return 0;
        }

        var found = content.AsSpan(place).IndexOf((byte)anchor);
        if (found < 0)
        {
            return place;
        }

        return place + found + (anchor == '>' ? 0 : 1);
    }

    /// <summary>How often: few times more often than as many as there is room for.</summary>
    private static int Times(Sources sources, int size, int length)
    {
        var most = (sources.MostBytes - size) / length;
        return most <= 0 ? 0 : Math.Min(most, (int)Math.Pow(most + 1, sources.Random.NextDouble()) + 1);
    }

    private static byte[] Repeated(byte[] piece, int times)
    {
        var repeated = new byte[piece.Length * times];
        for (var i = 0; i < times; i++)
        {
            piece.CopyTo(repeated, i * piece.Length);
        }

        return repeated;
    }
}
