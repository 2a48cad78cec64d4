using System.IO.Compression;

namespace Ingest.Fuzzing.Mutations;

/// <summary>What can be wrong inside a ZIP package, which changed bytes alone would only make unreadable.</summary>
internal static class PackageMutations
{
    /// <summary>More than any article needs; more still would test the machine's patience only.</summary>
    private const int BombBytes = 24 * 1024 * 1024;

    private const int ManyEntries = 3_000;

    /// <summary>Whether the content begins as a package does.</summary>
    public static bool IsPackage(byte[] content) => content.AsSpan().StartsWith("PK\x03\x04"u8);

    /// <summary>The package with one of its entries changed, or with entries that do not belong there; as it was if it cannot be opened.</summary>
    /// <param name="content">The package.</param>
    /// <param name="sources">What to draw on.</param>
    /// <param name="mutate">What to do to an entry.</param>
    public static byte[] MutateEntry(byte[] content, Sources sources, Mutation mutate)
    {
        try
        {
            var entries = Read(content);
            if (entries.Count == 0)
            {
                return content;
            }

            var chosen = sources.Random.Next(entries.Count);
            var (name, inside) = entries[chosen];
            switch (sources.Random.Next(24))
            {
                case 0:
                    entries.RemoveAt(chosen);
                    break;
                case 1:
                    entries.Add((name, inside));
                    break;
                case 2:
                    entries[chosen] = (sources.Pick(["../../x", "/etc/x", "word/document.xml", "[Content_Types].xml", "word\\document.xml", " ", "word/vbaProject.bin"]), inside);
                    break;
                case 3 when sources.Random.Next(8) == 0:
                    entries[chosen] = (name, new byte[BombBytes]);
                    break;
                case 4 when sources.Random.Next(8) == 0:
                    entries.AddRange(Enumerable.Range(0, ManyEntries).Select(number => ($"word/media/{number}.xml", Array.Empty<byte>())));
                    break;
                default:
                    entries[chosen] = (name, mutate(inside, sources));
                    break;
            }

            var packed = Write(entries);
            return packed.Length > sources.MostBytes ? content : packed;
        }
        catch (InvalidDataException)
        {
            return content;
        }
    }

    private static List<(string Name, byte[] Content)> Read(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        List<(string, byte[])> entries = [];
        foreach (var entry in archive.Entries.Where(entry => entry.Length <= BombBytes))
        {
            using var inside = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(inside);
            entries.Add((entry.FullName, inside.ToArray()));
        }

        return entries;
    }

    private static byte[] Write(List<(string Name, byte[] Content)> entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }
}
