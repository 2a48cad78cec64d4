namespace Ingest.Parsing.PlainText;

/// <summary>How a line ends, closing quotation marks and brackets aside.</summary>
internal enum Ending
{
    /// <summary>In a word: a headline, a sub-heading, or a sentence broken over lines.</summary>
    Open,

    /// <summary>In a full stop: a sentence.</summary>
    Stop,

    /// <summary>In the full stop of an abbreviation (<c>U.S.</c>, <c>Inc.</c>), which may or may not end a sentence.</summary>
    Abbreviation,

    /// <summary>In a question mark.</summary>
    Question,

    /// <summary>In an exclamation mark.</summary>
    Exclamation,

    /// <summary>In an ellipsis.</summary>
    Ellipsis,

    /// <summary>In a colon.</summary>
    Colon,

    /// <summary>In a comma, a semicolon or a dash: more must follow.</summary>
    Running,
}
