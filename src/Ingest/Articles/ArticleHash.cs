using System.Security.Cryptography;
using System.Text;

namespace Ingest.Articles;

/// <summary>The hash by which the same text is known again, however its lines are ended, wrapped or spaced.</summary>
public static class ArticleHash
{
    /// <summary>
    /// SHA-256, in lower-case hex, over the headline (if the document has one), the sub-headline and the blocks, in
    /// that order, one to a line, each <see cref="UnicodeText.Collapse">composed and with its blanks collapsed</see>.
    /// </summary>
    public static string Of(string? headline, string? subheadline, IEnumerable<Block> blocks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in new[] { headline, subheadline }.Concat(blocks.Select(block => block.Text)))
        {
            if (line is not null)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(UnicodeText.Collapse(line)));
                hash.AppendData("\n"u8);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
