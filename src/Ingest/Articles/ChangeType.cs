namespace Ingest.Articles;

/// <summary>What became of an article in the eyes of those who read the lists.</summary>
public enum ChangeType
{
    /// <summary>It appeared for the first time.</summary>
    Created,

    /// <summary>A later version took the place of an earlier one.</summary>
    Corrected,

    /// <summary>It went away: withdrawn, held back again, or become the copy of another article.</summary>
    Withdrawn,

    /// <summary>It came back.</summary>
    Restored,
}
