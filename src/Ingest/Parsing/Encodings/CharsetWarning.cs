using Ingest.Articles;

namespace Ingest.Parsing.Encodings;

/// <summary>Words the warning on a declared encoding that is not the file's.</summary>
internal static class CharsetWarning
{
    /// <summary>One sentence on the first declaration that the bytes contradict; null when there is none.</summary>
    public static string? For(ReadOnlySpan<byte> content, DecodedText read, IReadOnlyList<CharsetDeclaration> declarations)
    {
        foreach (var declaration in declarations)
        {
            var name = CharacterSet.Name(declaration.Charset);
            var charset = SafeText.OneLine(declaration.Charset);
            if (name is null)
            {
                return $"By {declaration.Place} the file is in \"{charset}\", which is no character encoding that is known here; it was read as {read.Encoding}.";
            }

            if (!Family(name).Equals(Family(read.Encoding), StringComparison.OrdinalIgnoreCase) && StrictReader.Read(content, name).Text != read.Text)
            {
                return $"By {declaration.Place} the file is in \"{charset}\", but its bytes are not; it was read as {read.Encoding}.";
            }
        }

        return null;
    }

    /// <summary>The byte order is not worth a word.</summary>
    private static string Family(string name) => name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) ? name.Replace("BE", "", StringComparison.OrdinalIgnoreCase) : name;
}
