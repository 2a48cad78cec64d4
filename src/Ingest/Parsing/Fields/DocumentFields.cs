using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Fields;

/// <summary>
/// What the named fields of a document say. A field without a value says nothing; one whose value breaks its rule is
/// passed over with a warning; where two say the same thing, the first does. An embargo that cannot be read is a
/// <see cref="Problem"/>: nobody knows when it ends, so nothing may be shown.
/// </summary>
internal sealed record DocumentFields
{
    private static readonly string[] EmbargoOpenings = ["until ", "till ", "not before ", "for release ", "bis ", "jusqu'au ", "hasta "];

    private readonly List<string> _byline = [];
    private readonly List<string> _keywords = [];
    private bool _isEmbargoed;

    public string? Headline { get; private set; }

    public string? Subheadline { get; private set; }

    public IReadOnlyList<string> Byline => _byline;

    public ParsedDateline? Dateline { get; private set; }

    public string? Section { get; private set; }

    public IReadOnlyList<string> Keywords => _keywords;

    /// <summary>The language as a canonical tag.</summary>
    public string? Language { get; private set; }

    public ParsedTime? Published { get; private set; }

    public ParsedTime? Embargo { get; private set; }

    public ReleaseStatus Release { get; private set; }

    public List<Credit> Credits { get; } = [];

    public List<Problem> Warnings { get; } = [];

    /// <summary>Why the document cannot be an article.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Reads the fields, of which those with unknown names are passed over.</summary>
    public static DocumentFields Read(IEnumerable<NamedField> fields)
    {
        var read = new DocumentFields();
        foreach (var field in fields)
        {
            var values = field.Values.Select(UnicodeText.Name).Where(value => value.Length > 0).ToList();
            if (values.Count > 0 && FieldNames.Find(field.Name) is { } kind)
            {
                read.Add(kind, field.Name.Trim(), values);
            }
        }

        // Under an embargo without an end nothing may be shown until somebody says so.
        read.AddRelease(read._isEmbargoed && read.Embargo is null ? ReleaseStatus.Withheld : null);
        return read;
    }

    /// <summary>The article whose copy is given: what fields say goes before what the copy says.</summary>
    public ParseResult Over(ParsedArticle copy)
    {
        if (Problem is { } problem)
        {
            return ParseResult.Rejected(problem);
        }

        var isDeckElsewhere = Subheadline is not null && copy.Subheadline is not null && !SameText.Are(Subheadline, copy.Subheadline);
        return ParseResult.Of(copy with
        {
            Headline = Headline ?? copy.Headline,
            HeadlineOrigin = Headline is null ? copy.HeadlineOrigin : HeadlineOrigin.Markup,
            Subheadline = Subheadline ?? copy.Subheadline,
            Byline = [.. Byline.Concat(copy.Byline).Distinct(StringComparer.OrdinalIgnoreCase)],
            Dateline = ParsedDateline.Merge(Dateline, copy.Dateline),
            Section = Section ?? copy.Section,
            Keywords = Keywords.Count > 0 ? KeywordList.Distinct(Keywords) : copy.Keywords,
            Language = Language ?? copy.Language,
            Published = Published ?? copy.Published,
            Embargo = Embargo ?? copy.Embargo,
            Release = Release == ReleaseStatus.Usable ? copy.Release : Release,
            Blocks = isDeckElsewhere ? [new Block(BlockKind.Heading, copy.Subheadline!), .. copy.Blocks] : copy.Blocks,
            Credits = [.. Credits, .. copy.Credits.Except(Credits)],
            Warnings = [.. Warnings, .. copy.Warnings],
        });
    }

    private void Add(FieldKind kind, string name, List<string> values)
    {
        switch (kind)
        {
            case FieldKind.Headline:
                Headline ??= string.Join(' ', values);
                break;
            case FieldKind.Subheadline:
                Subheadline ??= string.Join(' ', values);
                break;
            case FieldKind.Byline:
                _byline.AddRange(values.SelectMany(BylineField.Names));
                break;
            case FieldKind.Keywords:
                _keywords.AddRange(KeywordList.Split(values));
                break;
            case FieldKind.Section:
                Section ??= Checked(name, SectionSlug.Rule, values.Find(SectionSlug.IsValid));
                break;
            case FieldKind.Language:
                Language ??= Checked(name, "a BCP 47 language tag such as en or pt-BR", LanguageTag.Canonical(values[0].Replace('_', '-')));
                break;
            case FieldKind.Dateline:
                Dateline = ParsedDateline.Merge(Dateline, Checked(name, "a place, and maybe a day and an agency, as in a dateline", PlaceOf(values[0])));
                break;
            case FieldKind.Agency:
                Dateline = ParsedDateline.Merge(Dateline, Checked(name, "the name of an agency", DatelineHead.IsAgency(values[0]) ? new ParsedDateline(null, null, values[0]) : null));
                break;
            case FieldKind.Published:
                AddPublished(name, values[0]);
                break;
            case FieldKind.Embargo:
                AddEmbargo(values[0]);
                break;
            case FieldKind.Status:
                AddStatus(name, values[0]);
                break;
            case FieldKind.Draft:
                AddRelease(ReleaseWords.Truth(values[0]) is false ? null : ReleaseStatus.Withheld);
                break;
            case FieldKind.PhotoCredit:
                AddPhotoCredit(name, values[0]);
                break;
            default:
                // Slugs and the like say nothing that an article has a place for.
                break;
        }
    }

    private void AddPhotoCredit(string name, string value)
    {
        if (CreditHolders.Read(CreditKind.Photo, value) is { } credit)
        {
            Credits.Add(credit);
        }
        else if (!value.Contains('/', StringComparison.Ordinal))
        {
            // What has a slash and is no credit is where the picture lies.
            Warnings.Add(Problems.BadField(name, "the names of those to be credited"));
        }
    }

    private void AddStatus(string name, string value)
    {
        if (ReleaseWords.Status(value) is { } status)
        {
            AddRelease(status);
            _isEmbargoed |= value.Equals("embargoed", StringComparison.OrdinalIgnoreCase);
        }
        else
        {
            Warnings.Add(Problems.BadField(name, ReleaseWords.Rule));
        }
    }

    private void AddPublished(string name, string value)
    {
        if (ReleaseWords.Truth(value) is { } isPublished)
        {
            AddRelease(isPublished ? null : ReleaseStatus.Withheld);
        }
        else if (FieldTime.Read(value) is { } time)
        {
            Published ??= time;
        }
        else
        {
            Warnings.Add(Problems.BadField(name, "a date, and maybe a time, such as 2026-05-24T09:30Z or 24 May 2026"));
        }
    }

    private void AddEmbargo(string value)
    {
        if (ReleaseWords.Truth(value) is false || value.ToUpperInvariant() is "NONE" or "N/A" or "-" or "NULL" or "~" or "KEINE" or "FOR IMMEDIATE RELEASE" or "IMMEDIATE RELEASE" or "IMMEDIATE" or "IMMEDIATELY")
        {
            return;
        }

        var opening = Array.Find(EmbargoOpenings, word => value.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ?? "";
        if (FieldTime.Read(value[opening.Length..]) is { } time)
        {
            Embargo ??= time;
        }
        else
        {
            Problem ??= Problems.BadEmbargo(value);
        }
    }

    /// <summary>The strictest of several counts.</summary>
    private void AddRelease(ReleaseStatus? status) =>
        Release = status is { } named && named > Release ? named : Release;

    private T? Checked<T>(string name, string rule, T? value)
        where T : class
    {
        if (value is null)
        {
            Warnings.Add(Problems.BadField(name, rule));
        }

        return value;
    }

    private static ParsedDateline? PlaceOf(string value)
    {
        if (DatelineReader.Read(value) is { Lede: "", Dateline: var alone })
        {
            return alone;
        }

        return DatelineHead.Read(value.TrimEnd(' ', '-', '–', '—'))
            ?? (value.Length <= Limits.NameCharacters && !Endings.IsSentence(Endings.Of(value)) ? new ParsedDateline(value, null, null) : null);
    }
}
