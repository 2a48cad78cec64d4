namespace Ingest.Parsing.Encodings;

/// <summary>An encoding that bytes may be in.</summary>
/// <param name="Name">A name that .NET knows.</param>
/// <param name="Score">How likely it is: a logarithm, comparable among the encodings of the same bytes.</param>
internal readonly record struct DetectedEncoding(string Name, double Score);
