using System.Buffers;
using System.Text;

namespace Ingest.Parsing.Encodings;

/// <summary>
/// Control characters other than tab and line ends, and the two that Unicode never assigns. Old systems leave one or the
/// other in copy, such as the end-of-file mark 0x1A; wire messages (ANPA 1312, IPTC 7901) are built of them; a file full
/// of them is no text.
/// </summary>
public static class ControlCharacters
{
    /// <summary>More than a handful, and more than one in this many characters, are not left in copy by accident.</summary>
    private const int CharactersPerControl = 100;

    private const int HandfulOfControls = 4;

    /// <summary>A wire message has some around its header, at its end and around each typographic sign.</summary>
    private const int CharactersPerWireControl = 2;

    /// <summary>Wire messages open with SYN or SOH, after a few blanks or line noise at most.</summary>
    private const int WireOpening = 20;

    private const char StartOfHeader = '\x01';
    private const char StartOfText = '\x02';
    private const char EndOfText = '\x03';
    private const char Synchronous = '\x16';

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\v\f\r").Concat("\x7F\uFFFE\uFFFF").ToArray());

    /// <summary>The text without them. For every format but the wire ones, to which they mean something.</summary>
    public static string Strip(string text)
    {
        var rest = text.AsSpan();
        var next = rest.IndexOfAny(Controls);
        if (next < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        while (next >= 0)
        {
            clean.Append(rest[..next]);
            rest = rest[(next + 1)..];
            next = rest.IndexOfAny(Controls);
        }

        return clean.Append(rest).ToString();
    }

    /// <summary>Whether there is a NUL, or more of the others than any text has.</summary>
    internal static bool TooMany(ReadOnlySpan<char> text)
    {
        var controls = 0;
        for (var rest = text; rest.IndexOfAny(Controls) is var next and >= 0; rest = rest[(next + 1)..])
        {
            if (rest[next] == '\0')
            {
                return true;
            }

            controls++;
        }

        return controls > HandfulOfControls + (text.Length / CharactersPerControl)
            && !(IsWireMessage(text) && controls <= text.Length / CharactersPerWireControl);
    }

    /// <summary>Opens with SYN or SOH, and closes every text that it opens: in one message, or in several of one file.</summary>
    private static bool IsWireMessage(ReadOnlySpan<char> text) =>
        text[..Math.Min(text.Length, WireOpening)].IndexOfAny(StartOfHeader, Synchronous) >= 0
        && text.Count(StartOfText) is var opened and > 0
        && text.Count(EndOfText) == opened;
}
