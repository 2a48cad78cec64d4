namespace Ingest.Parsing.Ninjs;

/// <summary>The markup of a body, best first.</summary>
internal enum BodyForm
{
    /// <summary>HTML or XHTML, a page or a fragment.</summary>
    Html,

    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>NITF, or XML of another kind.</summary>
    Nitf,
}
