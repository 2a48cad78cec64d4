namespace Ingest.Parsing.Json;

/// <summary>Where a text stops being JSON.</summary>
/// <param name="What">What is wrong there.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
internal sealed record JsonFault(string What, int Line, int Column);
