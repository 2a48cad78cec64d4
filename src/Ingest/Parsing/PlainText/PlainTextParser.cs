namespace Ingest.Parsing.PlainText;
/// <summary>x</summary>
public sealed class PlainTextParser : IArticleParser { public string Format => "text"; public ParsedArticle Parse(string text) => new() { Blocks = text.Split('\n', StringSplitOptions.TrimEntries|StringSplitOptions.RemoveEmptyEntries).Select(l => new Articles.Block(Articles.BlockKind.Paragraph, l)).ToList() }; }
