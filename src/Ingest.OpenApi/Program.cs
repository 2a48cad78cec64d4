using Ingest.OpenApi;

await File.WriteAllTextAsync(ApiDocument.Path, ApiDocument.Write());
Console.WriteLine($"Wrote {ApiDocument.Path}");
