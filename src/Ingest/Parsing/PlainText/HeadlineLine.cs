namespace Ingest.Parsing.PlainText;

/// <summary>
/// Judges whether the first passage is a headline. It is when it is no sentence (no full stop at its end), copy
/// follows, and the signs of a headline (capitals, title case, brevity, no articles, a blank line of its own, a
/// byline or dateline below) outweigh the <see cref="SentenceSigns">signs of running text</see>. A tie goes to the
/// lede: a missing headline is made up for from the path, a lede taken for one is lost to the text.
/// </summary>
internal static class HeadlineLine
{
    /// <summary>Passages below the first among which there must be copy.</summary>
    private const int Below = 8;

    /// <summary>Shorter lines may be sub-headings or credits.</summary>
    private const int ShortestParagraph = 60;

    public static bool Is(List<Passage> passages)
    {
        if (passages.Count < 2)
        {
            return false;
        }

        var (first, second) = (passages[0], passages[1]);
        var text = first.Text;
        if (text.Length > Articles.Limits.HeadlineCharacters || first.Setting != PassageSetting.Plain
            || !HasWord(text) || text is "By" or "BY" || NoteLine.Is(text) || NoteLine.IsStamp(text) || PublishedLine.Read(text) is not null || CreditLine.Read(text) is not null
            || BylineLine.ReadTop(text) is not null || ListItem.Read(passages, 0) is not null || OpensWithDateline(text) || OpensWithDay(text))
        {
            return false;
        }

        var isCapitals = LetterCase.IsCapitals(text);
        var isAboveFiling = IsAboveFiling(passages);
        if (first.Ending is Ending.Colon or Ending.Running
            || (first.Ending == Ending.Stop && !(isCapitals && text.Length <= 100 && !LetterCase.IsCapitals(second.Text)))
            || !HasCopyBelow(passages, isCapitals ? !LetterCase.IsCapitals(second.Text) : text.Length <= 80 && Gap(passages) == FirstGap.SetOff))
        {
            return false;
        }

        var signs = SentenceSigns.Of(text);
        return ForHeadline(text, signs, passages, isCapitals, isAboveFiling) > signs.Weight + ForLede(text, first.Ending);
    }

    private static int ForHeadline(string text, SentenceSigns signs, List<Passage> passages, bool isCapitals, bool isAboveFiling)
    {
        var weight = text.Length switch { <= 32 => 3, <= 45 => 2, <= 75 when signs.Words <= 12 => 1, _ => 0 };
        weight += signs.Auxiliaries == 0 && signs.Words > 3 ? 1 : 0;
        weight += signs.Articles > 0 || !HasArticles(passages[1].Text) ? 0 : signs.Words switch { >= 18 => 3, >= 12 => 2, >= 4 => 1, _ => 0 };
        weight += isCapitals ? 5 : 0;
        weight += !isCapitals && LetterCase.IsTitle(text) ? 3 : 0;
        weight += isAboveFiling ? 4 : 0;
        weight += StartsAsExplainer(text) || text.Contains(": ", StringComparison.Ordinal) ? 2 : 0;
        weight += Gap(passages) switch { FirstGap.SetOff => 4, FirstGap.Usual => 1, _ => 0 };
        weight += passages[0].Ending == Ending.Open && CopyEndsSentences(passages) ? StandingOut(text, passages[1].AfterBlank) : 0;
        weight += passages[1].Indent >= passages[0].Indent + WrappedLayout.ParagraphIndent && !passages[1].AfterBlank ? 2 : 0;
        return weight;
    }

    /// <summary>
    /// The weight of a missing full stop where the copy below does not miss any. Hardly one lede in fifty lacks it,
    /// and those that do are mostly long; nearly all headlines do. Weighed on headlines and first sentences of a
    /// broadcaster, a news site and pages of all kinds, with and without their full stops.
    /// </summary>
    private static int StandingOut(string text, bool isAboveBlank) =>
        text.Length switch { <= 75 => 4, <= 90 => 3, <= 110 => 1, _ => 0 } + (isAboveBlank && text.Length <= 110 ? 2 : 0);

    private static int ForLede(string text, Ending ending)
    {
        var weight = ending switch
        {
            Ending.Abbreviation or Ending.Stop => 2,
            Ending.Question or Ending.Exclamation or Ending.Ellipsis => 1,
            _ => 0,
        };
        weight += ending != Ending.Open && text.Length > 70 ? 1 : 0;
        weight += text.Length > 90 && text.Contains(", ", StringComparison.Ordinal) ? 1 : 0;
        weight += ending == Ending.Question && AsksReader(text) && !text.Contains(": ", StringComparison.Ordinal) ? 3 : 0;
        weight += text[^1] is '"' or '”' && text[0] is not ('"' or '“') ? 1 : 0;
        return weight;
    }

    /// <summary>What the blank lines say about the first line, compared with those further down.</summary>
    private static FirstGap Gap(List<Passage> passages)
    {
        var first = passages[1].BlankLinesBefore;
        if (first == 0)
        {
            return FirstGap.None;
        }

        var rest = passages.Count - 2;
        if (rest == 0)
        {
            return FirstGap.Usual;
        }

        var gaps = 0;
        var wider = 0;
        for (var i = 2; i < passages.Count; i++)
        {
            gaps += passages[i].AfterBlank ? 1 : 0;
            wider += passages[i].BlankLinesBefore >= first ? 1 : 0;
        }

        return gaps * 4 <= rest || (first > 1 && wider * 4 <= rest) ? FirstGap.SetOff : FirstGap.Usual;
    }

    /// <summary>Whether a byline, a dateline or a date follows, directly or below one short line.</summary>
    private static bool IsAboveFiling(List<Passage> passages)
    {
        for (var i = 1; i < Math.Min(passages.Count, 3); i++)
        {
            var text = passages[i].Text;
            if (BylineLine.ReadTop(text) is not null || DatelineReader.Read(text) is not null || PublishedLine.Read(text) is not null)
            {
                return true;
            }

            if (Endings.IsSentence(passages[i].Ending) || text.Length > 150)
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasCopyBelow(List<Passage> passages, bool anyCopy)
    {
        for (var i = 1; i < Math.Min(passages.Count, Below); i++)
        {
            var passage = passages[i];
            if (!NoteLine.Is(passage.Text) && CreditLine.Read(passage.Text) is null && BylineLine.ReadTop(passage.Text) is null
                && (anyCopy || Endings.IsFinal(passage.Ending) || passage.Text.Length > Math.Max(80, passages[0].Text.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a lede's dateline opens the line. A headline may have a colon behind a place, too.</summary>
    private static bool OpensWithDateline(string text) =>
        DatelineReader.Read(text) is { Dateline: var dateline }
        && (dateline.Date is not null || dateline.Agency is not null || Endings.IsSentence(Endings.Of(text))
            || text[Math.Min(dateline.Place?.Length ?? 0, text.Length - 1)] != ':');

    /// <summary>Whether the line opens with the day of what it tells, <c>By Friday …</c>, as only sentences do.</summary>
    private static bool OpensWithDay(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || text[..space] is not ("By" or "On" or "Since" or "Until" or "Last" or "Am" or "Le"))
        {
            return false;
        }

        var word = text.AsSpan(space + 1);
        var end = word.IndexOf(' ');
        return end > 0 && MonthNames.IsDay(word[..end]);
    }

    /// <summary>Whether the paragraphs below end in full stops, all but a few: sub-headings, a credit, a lapse.</summary>
    private static bool CopyEndsSentences(List<Passage> passages)
    {
        var (paragraphs, sentences) = (0, 0);
        for (var i = 1; i < passages.Count; i++)
        {
            var passage = passages[i];
            if (passage.Setting == PassageSetting.Plain && passage.Text.Length > ShortestParagraph)
            {
                paragraphs++;
                sentences += Endings.IsFinal(passage.Ending) ? 1 : 0;
            }
        }

        return paragraphs > 0 && sentences * 5 >= paragraphs * 4;
    }

    private static bool HasWord(string text) => text.Any(char.IsLetter);

    /// <summary>Whether copy is in a language whose articles are known, so that their absence says something.</summary>
    private static bool HasArticles(string copy) => SentenceSigns.Of(copy.AsSpan(0, Math.Min(copy.Length, Articles.Limits.HeadlineCharacters))).Articles > 0;

    private static bool StartsAsExplainer(string text) =>
        text.StartsWith("How ", StringComparison.Ordinal) || text.StartsWith("Why ", StringComparison.Ordinal)
        || text.StartsWith("What ", StringComparison.Ordinal) || text.StartsWith("Where ", StringComparison.Ordinal)
        || text.StartsWith("What's ", StringComparison.Ordinal) || text.StartsWith("What’s ", StringComparison.Ordinal);

    private static bool AsksReader(string text) =>
        text.Contains(" you", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Ever ", StringComparison.Ordinal);
}
