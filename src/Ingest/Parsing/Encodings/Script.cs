namespace Ingest.Parsing.Encodings;

/// <summary>The scripts whose letters the older encodings hold.</summary>
internal enum Script
{
    /// <summary>Any other.</summary>
    Other,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Thai,
    Han,
    Kana,
    Hangul,
}
