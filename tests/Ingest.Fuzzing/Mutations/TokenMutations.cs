namespace Ingest.Fuzzing.Mutations;

/// <summary>Words of the formats in the wrong places, and wrong values in the right ones.</summary>
internal static class TokenMutations
{
    public static byte[] InsertTokens(byte[] content, Sources sources)
    {
        for (var tokens = sources.Random.Next(1, 6); tokens > 0; tokens--)
        {
            content = sources.Insert(content, sources.Place(content), sources.Pick(Tokens.All));
        }

        return content;
    }

    public static byte[] PutBefore(byte[] content, Sources sources) => sources.Insert(content, 0, sources.Pick(Tokens.All));

    /// <summary>A token instead of what stands between two quotation marks, two tags, or a colon and the line's end.</summary>
    public static byte[] ReplaceValue(byte[] content, Sources sources)
    {
        var (open, close) = sources.Random.Next(3) switch
        {
            0 => ((byte)'"', (byte)'"'),
            1 => ((byte)'>', (byte)'<'),
            _ => ((byte)':', (byte)'\n'),
        };
        return Replace(content, sources, open, close);
    }

    /// <summary>A token instead of a run of digits.</summary>
    public static byte[] ReplaceNumber(byte[] content, Sources sources)
    {
        var place = sources.Place(content);
        var start = content.AsSpan(place).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
        {
            return content;
        }

        start += place;
        var length = content.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var end = length < 0 ? content.Length : start + length;
        return [.. content.AsSpan(0, start), .. sources.Pick(Tokens.All), .. content.AsSpan(end)];
    }

    private static byte[] Replace(byte[] content, Sources sources, byte open, byte close)
    {
        var place = sources.Place(content);
        var start = content.AsSpan(place).IndexOf(open);
        var length = start < 0 ? -1 : content.AsSpan(place + start + 1).IndexOf(close);
        if (length < 0)
        {
            return content;
        }

        start += place + 1;
        byte[] replaced = [.. content.AsSpan(0, start), .. sources.Pick(Tokens.All), .. content.AsSpan(start + length)];
        return replaced.Length > sources.MostBytes ? content : replaced;
    }
}
