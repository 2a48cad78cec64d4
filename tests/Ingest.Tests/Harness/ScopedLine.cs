using Microsoft.Extensions.Logging;

namespace Ingest.Tests.Harness;

/// <summary>A line of the log.</summary>
/// <param name="Category">Who wrote it.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Message">What it says.</param>
/// <param name="Facts">What the scopes around it say.</param>
internal sealed record ScopedLine(string Category, LogLevel Level, string Message, IReadOnlyDictionary<string, string?> Facts);
