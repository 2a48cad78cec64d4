namespace Ingest.Parsing.Wire;

/// <summary>The parts of a message. One that was cut off has what arrived.</summary>
/// <param name="HeaderRest">What stands between the header and the start of the text.</param>
/// <param name="Text">The text, with its typographic codes.</param>
/// <param name="Trailer">What follows the text.</param>
internal sealed record WireMessage(string HeaderRest, string Text, string Trailer)
{
    /// <summary>How far behind the header the text may start, in characters.</summary>
    private const int LongestHeaderRest = 1000;

    /// <summary>Splits what follows a header that ended at <paramref name="start"/>, up to the next message.</summary>
    public static WireMessage Split(string file, int start)
    {
        var next = file.IndexOf(WireControls.StartOfHeader, start);
        var end = next < 0 ? file.Length : next;
        var textStart = file.IndexOf(WireControls.StartOfText, start, Math.Min(LongestHeaderRest, end - start));
        var rest = textStart < 0 ? "" : file[start..textStart];
        textStart = textStart < 0 ? start : textStart + 1;

        var textEnd = file.AsSpan(textStart, end - textStart).IndexOfAny(WireControls.EndOfText, WireControls.EndOfTransmission);
        return textEnd < 0
            ? new WireMessage(rest, file[textStart..end], "")
            : new WireMessage(rest, file.Substring(textStart, textEnd), file[(textStart + textEnd)..end]);
    }
}
