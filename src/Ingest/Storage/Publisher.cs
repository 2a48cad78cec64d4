namespace Ingest.Storage;

/// <summary>A publisher, as lists of publishers show it.</summary>
/// <param name="Name">Its name: the first segment of its files' names.</param>
/// <param name="Articles">How many of its articles lists show now.</param>
/// <param name="LastUpload">When the last of its files was dropped. Absent when none could be read before it was gone.</param>
public sealed record Publisher(string Name, int Articles, DateTimeOffset? LastUpload);
