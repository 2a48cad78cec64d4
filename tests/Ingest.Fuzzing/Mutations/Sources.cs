namespace Ingest.Fuzzing.Mutations;

/// <summary>What a mutation may draw on.</summary>
/// <param name="Random">Decides everything, so that an input can be made again.</param>
/// <param name="Seeds">Files to take pieces of.</param>
/// <param name="MostBytes">How large the outcome may be.</param>
internal sealed record Sources(Random Random, IReadOnlyList<FuzzSeed> Seeds, int MostBytes)
{
    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Random.Next(items.Count)];

    /// <summary>A place in the content, its end included.</summary>
    public int Place(byte[] content) => Random.Next(content.Length + 1);

    /// <summary>A piece of the content: short ones more often than long ones.</summary>
    public Range Chunk(byte[] content)
    {
        var start = Random.Next(content.Length + 1);
        var most = Math.Min(content.Length - start, 1 << Random.Next(1, 16));
        return start..(start + Random.Next(most + 1));
    }

    /// <summary>The content with something put into it, as far as it may grow.</summary>
    public byte[] Insert(byte[] content, int place, ReadOnlySpan<byte> inserted) =>
        content.Length + inserted.Length > MostBytes ? content : [.. content.AsSpan(0, place), .. inserted, .. content.AsSpan(place)];
}
