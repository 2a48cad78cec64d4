namespace Ingest.Parsing.Fields;

/// <summary>What a named field of a document is about.</summary>
internal enum FieldKind
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The line under the headline.</summary>
    Subheadline,

    /// <summary>The writers' names.</summary>
    Byline,

    /// <summary>When it was published; or, as <c>true</c> and <c>false</c>, whether it may be.</summary>
    Published,

    /// <summary>The section.</summary>
    Section,

    /// <summary>The keywords.</summary>
    Keywords,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The dateline, or its place alone.</summary>
    Dateline,

    /// <summary>The agency of the dateline.</summary>
    Agency,

    /// <summary>Before when nothing may be shown.</summary>
    Embargo,

    /// <summary>Whether it may be shown at all.</summary>
    Status,

    /// <summary>Whether it is unfinished, as <c>true</c> or <c>false</c>.</summary>
    Draft,

    /// <summary>Who took the pictures.</summary>
    PhotoCredit,

    /// <summary>The copy itself, behind its label.</summary>
    Body,

    /// <summary>The slug. The article's path is its identity already, so that nothing is made of it.</summary>
    Slug,

    /// <summary>What Ingest has no use for, such as the time of the last change.</summary>
    PassedOver,
}
