using System.Text;

namespace Ingest.Parsing.Wire;

/// <summary>Turns the codes in a wire's text, which once drove typesetting machines, into characters.</summary>
internal static class WireText
{
    /// <summary>Longest typesetting instruction, in characters.</summary>
    private const int LongestInstruction = 80;

    /// <summary>
    /// Double grave and acute accents become quotation marks, an underscore between blanks a dash, a space band a blank.
    /// Instructions for the machine and controls go. Line ends become LF.
    /// </summary>
    public static string Read(string coded)
    {
        var text = new StringBuilder(coded.Length);
        var position = 0;
        while (position < coded.Length)
        {
            position = ReadOne(coded, position, text);
        }

        return text.ToString();
    }

    /// <summary>Reads the code or character at a position, and returns where the next one stands.</summary>
    private static int ReadOne(string coded, int position, StringBuilder text)
    {
        var character = coded[position];
        var next = position + 1 < coded.Length ? coded[position + 1] : '\n';
        switch (character)
        {
            case '\r':
                text.Append('\n');
                return position + (next == '\n' ? 2 : 1);
            case '\n' or '\t':
                text.Append(character);
                break;
            case WireControls.SpaceBand:
                text.Append(' ');
                break;
            case WireControls.KillWord:
                TakeBackWord(text);
                break;
            case WireControls.StartOfInstruction:
                return EndOfInstruction(coded, position, text) + 1;
            case '\u001B':
                return EndOfEscape(coded, position) + 1;
            case '`' or '\'' when next == character:
                text.Append(character == '`' ? '“' : '”');
                return position + 2;
            case '`':
                text.Append('‘');
                break;
            case '_' when IsBlank(next) && (text.Length == 0 || IsBlank(text[^1])):
                text.Append('—');
                break;
            default:
                if (!char.IsControl(character))
                {
                    text.Append(character);
                }

                break;
        }

        return position + 1;
    }

    private static void TakeBackWord(StringBuilder text)
    {
        while (text.Length > 0 && !IsBlank(text[^1]))
        {
            text.Length--;
        }
    }

    /// <summary>The end of an instruction; a form feed by itself starts a page, and so a line.</summary>
    private static int EndOfInstruction(string coded, int start, StringBuilder text)
    {
        var length = coded.AsSpan(start, Math.Min(LongestInstruction, coded.Length - start)).IndexOfAny(WireControls.EndOfInstruction, '\n');
        if (length > 0 && coded[start + length] == WireControls.EndOfInstruction)
        {
            return start + length;
        }

        text.Append('\n');
        return start;
    }

    /// <summary>The end of an escape sequence (ISO 2022), which announces a character set.</summary>
    private static int EndOfEscape(string coded, int start)
    {
        var end = start + 1;
        while (end < coded.Length && end < start + 4 && coded[end] is >= ' ' and <= '/')
        {
            end++;
        }

        return end < coded.Length && end > start + 1 && coded[end] is >= '0' and <= '~' ? end : start;
    }

    private static bool IsBlank(char character) => character is ' ' or '\n' or '\t';
}
