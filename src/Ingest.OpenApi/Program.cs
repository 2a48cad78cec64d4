using Ingest.OpenApi;

File.WriteAllText(ApiDocument.Path, ApiDocument.Write());
Console.WriteLine($"Wrote {ApiDocument.Path}");
