using Azure;
using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>A receipt as it stands in storage.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Settlement">What has been done for the article. Null when there is none, or nothing has been done yet.</param>
/// <param name="ETag">The row's entity tag: whoever replaces the row must present it.</param>
/// <param name="IsFiled">Whether it is in the lists of receipts, and its article in the count. Not so for receipts of before there were any.</param>
public sealed record StoredReceipt(Receipt Receipt, Settlement? Settlement, ETag ETag, bool IsFiled);
