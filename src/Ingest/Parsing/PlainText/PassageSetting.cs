namespace Ingest.Parsing.PlainText;

/// <summary>How the lines of a <see cref="Passage"/> are set.</summary>
internal enum PassageSetting
{
    /// <summary>As running text.</summary>
    Plain,

    /// <summary>In columns: a line of a table.</summary>
    Columns,

    /// <summary>With <c>></c> before each line, which the text no longer has.</summary>
    Quoted,
}
