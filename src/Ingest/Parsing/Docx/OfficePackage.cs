using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Ingest.Parsing.Docx;

/// <summary>
/// The parts of an Office document (ECMA-376, part 2), read from memory and within bounds. Only parts that are asked
/// for are inflated, and nothing outside the package is ever followed.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    /// <summary>Most entries. A long report with a hundred pictures has some two hundred.</summary>
    public const int MostEntries = 2_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly InflationBudget _budget;

    private OfficePackage(ZipArchive archive, int bytes)
    {
        (_archive, _budget) = (archive, new InflationBudget(bytes));
        foreach (var entry in archive.Entries)
        {
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens a package.</summary>
    /// <exception cref="InvalidDataException">It is no whole ZIP archive, or has too many entries.</exception>
    public static OfficePackage Open(ReadOnlyMemory<byte> bytes)
    {
        if (DeclaredEntries(bytes.Span) is not { } entries)
        {
            throw new InvalidDataException("its end, with the list of its parts, is missing");
        }

        if (entries > MostEntries)
        {
            throw new InvalidDataException("it has more parts than any document has");
        }

        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        var archive = new ZipArchive(new MemoryStream(array.Array!, array.Offset, array.Count, writable: false), ZipArchiveMode.Read);
        try
        {
            return new OfficePackage(archive, bytes.Length);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>A reader of a part's XML, without document types or entities.</summary>
    /// <exception cref="InvalidDataException">The part is missing or damaged, or inflates to too much.</exception>
    public XmlReader Read(string part)
    {
        if (!_parts.TryGetValue(part, out var entry))
        {
            throw new InvalidDataException($"its part {part} is missing");
        }

        if (entry.Length > InflationBudget.MostBytes)
        {
            throw new InvalidDataException("its parts inflate to more than any document has");
        }

        return XmlReader.Create(new InflatedPart(entry.Open(), _budget), Settings);
    }

    /// <summary>
    /// The part within the package that another is related to in a way, whose name is the last segment of the relationship's type;
    /// null when there is none.
    /// </summary>
    /// <param name="part">The part, or the empty string for the package itself.</param>
    /// <param name="relation">Such as <c>styles</c>.</param>
    public string? Related(string part, string relation)
    {
        var slash = part.LastIndexOf('/') + 1;
        var relationships = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!Has(relationships))
        {
            return null;
        }

        using var reader = Read(relationships);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Type")?.EndsWith("/" + relation, StringComparison.Ordinal) is true
                && reader.GetAttribute("TargetMode") is not "External"
                && reader.GetAttribute("Target") is { } target
                && Resolve(part[..slash], target) is { } resolved && Has(resolved))
            {
                return resolved;
            }
        }

        return null;
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>The number of entries that the archive declares at its end; null when the end is missing.</summary>
    private static int? DeclaredEntries(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("PK\x05\x06"u8);
        return end >= 0 && end + 22 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]) : null;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        List<string> segments = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var segment in target.Split('/'))
        {
            if (segment is ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not (".." or "." or ""))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
