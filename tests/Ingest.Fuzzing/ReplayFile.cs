using System.Text.Json;

namespace Ingest.Fuzzing;

/// <summary>An input written to disk to be read again: its bytes in one file, what is declared of it in another beside it.</summary>
public static class ReplayFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes an input.</summary>
    /// <returns>The file of its bytes.</returns>
    public static string Write(string folder, string name, FuzzInput input)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, name + ".bin");
        File.WriteAllBytes(file, input.Content);
        File.WriteAllText(Declarations(file), JsonSerializer.Serialize(new Declared(input.Path, input.ContentType, input.ContentLanguage, input.Metadata), Json));
        return file;
    }

    /// <summary>Reads an input; of any other file nothing is declared but its name.</summary>
    public static FuzzInput Read(string file)
    {
        var content = File.ReadAllBytes(file);
        var declared = File.Exists(Declarations(file)) ? JsonSerializer.Deserialize<Declared>(File.ReadAllText(Declarations(file)), Json) : null;
        return declared is null
            ? new FuzzInput { Path = Path.GetFileName(file), Content = content }
            : new FuzzInput { Path = declared.Path, Content = content, ContentType = declared.ContentType, ContentLanguage = declared.ContentLanguage, Metadata = declared.Metadata };
    }

    private static string Declarations(string file) => Path.ChangeExtension(file, ".json");

    private sealed record Declared(string Path, string? ContentType, string? ContentLanguage, IReadOnlyDictionary<string, string> Metadata);
}
