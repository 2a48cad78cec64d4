namespace Ingest.Parsing.PlainText;

/// <summary>How the copy is spaced as a whole: what a blank line under its first line means.</summary>
internal enum FirstGap
{
    /// <summary>No blank line under the first line.</summary>
    None,

    /// <summary>A blank line there as everywhere.</summary>
    Usual,

    /// <summary>A blank line only there, or more of them than elsewhere: the first line is set off.</summary>
    SetOff,
}
