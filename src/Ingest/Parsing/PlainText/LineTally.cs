namespace Ingest.Parsing.PlainText;

/// <summary>Counts how lines end and how long they are: the evidence for <see cref="WrappedLayout"/>.</summary>
internal sealed class LineTally(int widest)
{
    private const int Indents = 64;

    /// <summary>The number of lines that end in each column, all beyond the widest in the last place.</summary>
    private readonly int[] _edges = new int[widest + 2];

    /// <summary>The same for lines that the next goes on.</summary>
    private readonly int[] _goingOnEdges = new int[widest + 2];

    private readonly int[] _goingOnIndents = new int[Indents];

    /// <summary>Lines directly above another, without a blank line between.</summary>
    public int Pairs { get; private set; }

    /// <summary>Pairs whose upper line ends in mid-sentence.</summary>
    public int Open { get; private set; }

    /// <summary>Pairs whose lower line starts with a small letter.</summary>
    public int Small { get; private set; }

    /// <summary>Pairs of which both are true, or that step back from an indent: the sentence goes on.</summary>
    public int GoingOn { get; private set; }

    /// <summary>Pairs whose upper line ends in mid-sentence and is set in against the lower, as paragraphs of wires start.</summary>
    public int Outdents { get; private set; }

    /// <summary>The column that all but a few of the lines in question reach at most.</summary>
    public int Width
    {
        get
        {
            var edges = GoingOn > 0 ? _goingOnEdges : _edges;
            var above = edges.Sum() / 20;
            var width = edges.Length - 1;
            while (width > 0 && (above -= edges[width]) >= 0)
            {
                width--;
            }

            // Lines a little beyond belong to the same setting.
            for (var wider = Math.Min(edges.Length - 1, width + 4); wider > width; wider--)
            {
                if (edges[wider] > 0)
                {
                    return wider;
                }
            }

            return width;
        }
    }

    /// <summary>The commonest indent of lines that go on a sentence.</summary>
    public int BaseIndent => Array.IndexOf(_goingOnIndents, _goingOnIndents.Max());

    public void Add(string text, CopyLine line, CopyLine below)
    {
        var edge = Math.Min(line.Edge, widest + 1);
        _edges[edge]++;
        if (below.AfterBlank)
        {
            return;
        }

        Pairs++;
        var isOpen = !Endings.IsFinal(Endings.Of(line.In(text)));
        var isSmall = LetterCase.StartsSmall(below.In(text));
        Open += isOpen ? 1 : 0;
        Small += isSmall ? 1 : 0;
        var isOutdent = isOpen && edge > Indents / 2 && line.Indent >= below.Indent + WrappedLayout.ParagraphIndent
            && !TableLine.Is(line.In(text)) && !ListItem.HasMarker(below.In(text)) && !LetterCase.IsCapitals(below.In(text)) && !NoteLine.IsEndMark(below.In(text));
        Outdents += isOutdent ? 1 : 0;
        if ((isOpen && isSmall) || isOutdent)
        {
            GoingOn++;
            _goingOnEdges[edge]++;
            _goingOnIndents[Math.Min(below.Indent, Indents - 1)]++;
        }
    }

    public int CountWiderThan(int column) => column + 1 >= _edges.Length ? _edges[^1] : _edges.AsSpan(column + 1).ToArray().Sum();

    public int CountFrom(int column) => CountWiderThan(column - 1);

    public int GoingOnFrom(int column) => _goingOnEdges.AsSpan(column).ToArray().Sum();
}
