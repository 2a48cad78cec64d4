namespace Ingest.Parsing.Docx;

/// <summary>
/// A part as it is inflated, within the budget. An element of very many attributes, which takes an XML reader longer than
/// its length, is refused: by the quotation marks behind the last opening bracket, whatever the encoding.
/// </summary>
internal sealed class InflatedPart(Stream inflated, InflationBudget budget) : Stream
{
    /// <summary>Most quotation marks in one tag, or in one stretch of text. Tags have some twenty, and no copy has so many at a stretch.</summary>
    private const int MostQuotes = 20_000;

    private int _quotes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        budget.Spend(read);
        CountQuotes(buffer[..read]);
        return read;
    }

    public override void Flush() => inflated.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void CountQuotes(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOfAny("<\"'"u8); at >= 0; at = bytes.IndexOfAny("<\"'"u8))
        {
            _quotes = bytes[at] == '<' ? 0 : _quotes + 1;
            bytes = bytes[(at + 1)..];
        }

        if (_quotes > MostQuotes)
        {
            throw new InvalidDataException("an element has more attributes than any document's");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflated.Dispose();
        }

        base.Dispose(disposing);
    }
}
