namespace Ingest.Fuzzing;

/// <summary>One way in which something went wrong.</summary>
/// <param name="Kind">What went wrong, without what differs from input to input.</param>
/// <param name="Message">What went wrong, the first time.</param>
/// <param name="Number">The number of the first input; negative when no single one is to blame.</param>
/// <param name="File">The file that it was written to.</param>
/// <param name="Count">How many inputs it happened to.</param>
public sealed record FuzzFailure(string Kind, string Message, long Number, string? File, long Count);
