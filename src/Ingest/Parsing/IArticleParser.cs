namespace Ingest.Parsing;

/// <summary>Reads the articles of one format. Stateless: one instance serves all threads.</summary>
public interface IArticleParser
{
    /// <summary>The format's short name, as in <see cref="Articles.ArticleSource.Format"/>.</summary>
    string Format { get; }

    /// <summary>Reads what is there, in time proportional to the text's length. Never throws, whatever the text.</summary>
    ParsedArticle Parse(string text);
}
