using Ingest.Articles;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// What stands above the lede, and the dateline within it. A short line without a full stop between the headline
/// and the copy is the sub-headline, also where the first is only a kicker: nothing tells the two apart.
/// </summary>
/// <param name="Headline">The headline, if there is one.</param>
/// <param name="Subheadline">The line under it.</param>
/// <param name="Byline">The writers' names.</param>
/// <param name="Dateline">The dateline.</param>
/// <param name="Published">When a line of its own says that it was published.</param>
/// <param name="Blocks">Notes and credits met above the lede.</param>
/// <param name="Credits">The credits among them.</param>
/// <param name="Lede">What is left of the lede behind the dateline; null when it is as it stands.</param>
/// <param name="BodyStart">The index of the first passage of the body.</param>
internal sealed record FrontMatter(
    string? Headline,
    string? Subheadline,
    IReadOnlyList<string> Byline,
    ParsedDateline? Dateline,
    ParsedTime? Published,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Credit> Credits,
    string? Lede,
    int BodyStart);
