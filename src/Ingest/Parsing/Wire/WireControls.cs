namespace Ingest.Parsing.Wire;

/// <summary>The control characters that give a wire message its structure.</summary>
internal static class WireControls
{
    public const char StartOfHeader = '\u0001';
    public const char StartOfText = '\u0002';
    public const char EndOfText = '\u0003';
    public const char EndOfTransmission = '\u0004';
    public const char Synchronize = '\u0016';

    /// <summary>Between typesetting instructions and text: what stands between the two is for a machine.</summary>
    public const char StartOfInstruction = '\f';
    public const char EndOfInstruction = '\v';

    /// <summary>Takes back the word before it.</summary>
    public const char KillWord = '\u0018';

    /// <summary>The space band of typesetting machines: a blank.</summary>
    public const char SpaceBand = '\u0010';

    /// <summary>Whether a character is a control, or a blank, such as stand between messages.</summary>
    public static bool IsIdle(char character) => character != StartOfHeader && (character <= ' ' || character is '\u007F' or '\uFEFF');
}
