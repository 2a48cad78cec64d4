namespace Ingest.Storage;

/// <summary>
/// What earlier versions of an article may have left outside its own rows, which the current one does not want. It is
/// written in the transaction that makes the version, and stays until a receipt tells that it is gone: a crash before
/// that forgets nothing.
/// </summary>
/// <param name="ListRows">Places in lists: see <see cref="ListKeys.Of"/>.</param>
/// <param name="ContentHashes">Texts that it carried: see <see cref="FingerprintStore"/>.</param>
/// <param name="Changes">Changes that may have been told of versions that no receipt speaks of.</param>
public sealed record Leftovers(IReadOnlyList<TableKey> ListRows, IReadOnlyList<string> ContentHashes, IReadOnlyList<ChangeKey> Changes)
{
    /// <summary>Nothing is left.</summary>
    public static Leftovers None { get; } = new([], [], []);

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => ListRows.Count + ContentHashes.Count + Changes.Count == 0;
}
