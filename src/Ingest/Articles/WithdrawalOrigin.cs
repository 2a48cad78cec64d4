namespace Ingest.Articles;

/// <summary>Who or what withdrew an article.</summary>
public enum WithdrawalOrigin
{
    /// <summary>The document under its path says so itself.</summary>
    Document,

    /// <summary>Its file was deleted. The same file, dropped again, brings the article back.</summary>
    Deletion,

    /// <summary>A request to the API. Only a file that says something else brings the article back.</summary>
    Request,
}
