namespace Ingest.LocalHost.Blobs;

/// <summary>What <see cref="BlobDeleted"/> says of the blob.</summary>
/// <param name="Api">What deleted it.</param>
/// <param name="BlobType">Which kind of blob it was.</param>
/// <param name="Url">Where it was.</param>
internal sealed record BlobDeletedData(string Api, string BlobType, string Url);
