namespace Ingest.Fuzzing.Mutations;

/// <summary>What goes wrong on disks and lines: bytes flipped, cut off, lost, doubled, mixed up with another file's.</summary>
internal static class ByteMutations
{
    /// <summary>Bytes that mean something to a decoder or a parser.</summary>
    private static readonly byte[] Telling =
        [0x00, 0x01, 0x04, 0x0A, 0x0D, 0x0E, 0x0F, 0x1A, 0x1B, 0x20, 0x22, 0x26, 0x27, 0x2D, 0x3A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x60, 0x7B, 0x7D, 0x7E, 0x7F, 0x80, 0x81, 0x85, 0xA0, 0xC0, 0xE0, 0xED, 0xF0, 0xF8, 0xFE, 0xFF];

    public static byte[] FlipBits(byte[] content, Sources sources)
    {
        var flipped = content.ToArray();
        for (var flips = sources.Random.Next(1, 16); flips > 0 && flipped.Length > 0; flips--)
        {
            flipped[sources.Random.Next(flipped.Length)] ^= (byte)(1 << sources.Random.Next(8));
        }

        return flipped;
    }

    public static byte[] SetBytes(byte[] content, Sources sources)
    {
        var changed = content.ToArray();
        for (var changes = sources.Random.Next(1, 8); changes > 0 && changed.Length > 0; changes--)
        {
            changed[sources.Random.Next(changed.Length)] = sources.Pick(Telling);
        }

        return changed;
    }

    public static byte[] Truncate(byte[] content, Sources sources) =>
        sources.Random.Next(3) == 0 ? content[sources.Place(content)..] : content[..sources.Place(content)];

    public static byte[] DeleteChunk(byte[] content, Sources sources)
    {
        var (start, length) = sources.Chunk(content).GetOffsetAndLength(content.Length);
        return [.. content.AsSpan(0, start), .. content.AsSpan(start + length)];
    }

    public static byte[] DoubleChunk(byte[] content, Sources sources) =>
        sources.Insert(content, sources.Place(content), content[sources.Chunk(content)]);

    public static byte[] InsertNoise(byte[] content, Sources sources)
    {
        var noise = new byte[1 << sources.Random.Next(8)];
        sources.Random.NextBytes(noise);
        return sources.Insert(content, sources.Place(content), noise);
    }

    /// <summary>The head of one file and the tail of another.</summary>
    public static byte[] Splice(byte[] content, Sources sources)
    {
        var other = sources.Pick(sources.Seeds).Content;
        byte[] spliced = [.. content.AsSpan(0, sources.Place(content)), .. other.AsSpan(sources.Place(other))];
        return spliced.Length > sources.MostBytes ? content : spliced;
    }

    /// <summary>A piece of another file in the midst of one.</summary>
    public static byte[] Transplant(byte[] content, Sources sources)
    {
        var other = sources.Pick(sources.Seeds).Content;
        return sources.Insert(content, sources.Place(content), other.AsSpan(sources.Chunk(other)));
    }

    /// <summary>All of one byte made another: no line ends any more, or no closing brackets.</summary>
    public static byte[] ReplaceAll(byte[] content, Sources sources)
    {
        if (content.Length == 0)
        {
            return content;
        }

        var changed = content.ToArray();
        var old = sources.Random.Next(2) == 0 ? sources.Pick(content) : sources.Pick(Telling);
        changed.AsSpan().Replace(old, sources.Pick(Telling));
        return changed;
    }
}
