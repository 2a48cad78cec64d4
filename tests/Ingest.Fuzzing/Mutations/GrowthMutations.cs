namespace Ingest.Fuzzing.Mutations;

/// <summary>Too much of something: nesting without end, lines of megabytes, a million paragraphs.</summary>
internal static class GrowthMutations
{
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
