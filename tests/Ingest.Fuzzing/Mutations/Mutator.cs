namespace Ingest.Fuzzing.Mutations;

/// <summary>Puts mutations one on another.</summary>
internal static class Mutator
{
    /// <summary>Listed more than once: done more often.</summary>
    private static readonly Mutation[] All =
    [
        ByteMutations.FlipBits, ByteMutations.SetBytes, ByteMutations.Truncate, ByteMutations.DeleteChunk, ByteMutations.DeleteChunk, ByteMutations.DoubleChunk, ByteMutations.InsertNoise,
        ByteMutations.Splice, ByteMutations.Transplant, ByteMutations.ReplaceAll,
        TokenMutations.InsertTokens, TokenMutations.InsertTokens, TokenMutations.InsertTokens, TokenMutations.PutBefore, TokenMutations.ReplaceValue, TokenMutations.ReplaceValue, TokenMutations.ReplaceValue, TokenMutations.ReplaceNumber,
        GrowthMutations.Nest, GrowthMutations.Nest, GrowthMutations.Repeat, GrowthMutations.Number, GrowthMutations.Number,
        EncodingMutations.Reencode, EncodingMutations.HalveCharacters, EncodingMutations.Redeclare,
    ];

    /// <summary>One to six mutations of a file; mostly within its entries where it is a package.</summary>
    public static byte[] Mutate(byte[] content, Sources sources)
    {
        // Once mostly, more often now and then: much changed is mostly refused at the first look.
        var times = 1 + Math.Min(sources.Random.Next(6), sources.Random.Next(6));
        for (; times > 0; times--)
        {
            content = PackageMutations.IsPackage(content) && sources.Random.Next(8) > 0
                ? PackageMutations.MutateEntry(content, sources, Once)
                : Once(content, sources);
        }

        return content;
    }

    private static byte[] Once(byte[] content, Sources sources) => sources.Pick(All)(content, sources);
}
