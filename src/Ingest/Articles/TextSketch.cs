using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Ingest.Articles;

/// <summary>
/// A sketch of a text, by which one that was sent again with a few words changed is known: MinHash (A. Broder, "On the
/// resemblance and containment of documents", 1997) over every three words in a row, of which each of 64 lanes keeps
/// one byte. The part of lanes that two sketches share estimates the part of three-word runs that their texts share.
/// </summary>
public static class TextSketch
{
    /// <summary>The number of lanes, and of bytes.</summary>
    public const int Lanes = 64;

    /// <summary>
    /// From how many equal lanes on two texts are called similar: 40 of 64, some 60 % of all three-word runs. With this,
    /// 99 of 100 texts are known again of which every twentieth word has changed, and 3 of 100 are taken for a text that they share only
    /// half of their sentences with; the measurement <c>similar</c> tells. Two texts with nothing in common share a lane by chance once in 256.
    /// </summary>
    public const int SimilarLanes = 40;

    /// <summary>Words in a row that are taken together.</summary>
    private const int RunWords = 3;

    /// <summary>Of shorter texts, one changed word is too large a part.</summary>
    private const int FewestWords = 20;

    private static readonly ulong[] Multipliers = [.. Enumerable.Range(1, Lanes).Select(lane => Mix((ulong)lane) | 1)];

    /// <summary>The sketch of the copy of an article, credits and notes left out.</summary>
    /// <returns>Null when there are too few words to tell anything.</returns>
    public static byte[]? Of(IEnumerable<Block> blocks)
    {
        var words = blocks.Where(block => block.IsCopy).SelectMany(block => Words(block.Text)).ToList();
        if (words.Count < FewestWords)
        {
            return null;
        }

        Span<ulong> least = stackalloc ulong[Lanes];
        least.Fill(ulong.MaxValue);
        for (var i = 0; i <= words.Count - RunWords; i++)
        {
            var run = Mix(Mix(words[i]) + words[i + 1]) ^ words[i + 2];
            for (var lane = 0; lane < Lanes; lane++)
            {
                least[lane] = Math.Min(least[lane], Mix(run * Multipliers[lane]));
            }
        }

        var sketch = new byte[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            sketch[lane] = (byte)least[lane];
        }

        return sketch;
    }

    /// <summary>How many lanes two sketches share, 0 to <see cref="Lanes"/>.</summary>
    public static int SharedLanes(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var shared = 0;
        for (var lane = 0; lane < Math.Min(left.Length, right.Length); lane++)
        {
            shared += left[lane] == right[lane] ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The hash of each word; punctuation, blanks and case are no part of it, ideographs are words by themselves.</summary>
    private static List<ulong> Words(string text)
    {
        List<ulong> words = [];
        var word = new List<char>();
        foreach (var rune in text.EnumerateRunes())
        {
            var isWordByItself = WordCounter.IsWordByItself(rune.Value);
            if (isWordByItself || !Rune.IsLetterOrDigit(rune))
            {
                End();
            }

            if (isWordByItself || Rune.IsLetterOrDigit(rune))
            {
                word.AddRange(Rune.ToLowerInvariant(rune).ToString());
            }

            if (isWordByItself)
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Count > 0)
            {
                words.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(word))));
                word.Clear();
            }
        }
    }

    /// <summary>Spreads every bit over all others: the finisher of MurmurHash3 (A. Appleby, public domain).</summary>
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 33)) * 0xFF51AFD7ED558CCD;
        bits = (bits ^ (bits >> 33)) * 0xC4CEB9FE1A85EC53;
        return bits ^ (bits >> 33);
    }
}
