namespace Ingest.Articles;

/// <summary>Why nobody can read an article any more.</summary>
/// <param name="Time">When it was withdrawn.</param>
/// <param name="Origin">Who or what withdrew it.</param>
/// <param name="Reason">The reason that was given: one line, at most <see cref="Limits.ReasonCharacters"/>. Null when none was.</param>
public sealed record Withdrawal(DateTimeOffset Time, WithdrawalOrigin Origin, string? Reason = null);
