namespace Ingest.Fuzzing;

/// <summary>How long an input took.</summary>
/// <param name="Elapsed">How long.</param>
/// <param name="Number">Which one.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Outcome">What became of it: a format or a code.</param>
public sealed record FuzzTiming(TimeSpan Elapsed, long Number, int Bytes, string Outcome);
