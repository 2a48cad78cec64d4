using FsCheck;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Queries;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Queries;

public sealed class ListCursorTests
{
    private static readonly string Row = ListKeys.Row(new DateTimeOffset(2026, 5, 24, 9, 30, 0, TimeSpan.Zero), ArticleId.Of("acme/a.txt"));

    [Property]
    public void ACursorRoundTrips(DateTime published, NonNull<string> name, NonNull<string> question)
    {
        foreach (var sort in Enum.GetValues<ArticleSort>())
        {
            var row = ListKeys.Row(new DateTimeOffset(DateTime.SpecifyKind(published, DateTimeKind.Utc)), ArticleId.Of(name.Get), sort);

            Assert.Equal(row, ListKeys.Prefix(sort) + ListCursor.Read(ListCursor.Write(row, question.Get), question.Get));
        }
    }

    [Fact]
    public void EveryAlteredCharacterIsNoticed()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= .";
        var cursor = ListCursor.Write(Row, "acme");
        for (var i = 0; i < cursor.Length; i++)
        {
            foreach (var other in Alphabet.Where(character => character != cursor[i]))
            {
                Assert.Null(ListCursor.Read(cursor[..i] + other + cursor[(i + 1)..], "acme"));
            }
        }
    }

    [Fact]
    public void ACursorOfAnotherQuestionDoesNotRead() => Assert.Null(ListCursor.Read(ListCursor.Write(Row, "acme"), "acmf"));

    [Property]
    public void NothingElseReads(NonNull<string> text) => Assert.Null(ListCursor.Read(text.Get, "acme"));
}
