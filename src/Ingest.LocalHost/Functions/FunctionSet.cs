using Ingest.LocalHost.Blobs;
using Ingest.LocalHost.Http;

namespace Ingest.LocalHost.Functions;

/// <summary>The functions that run, by trigger.</summary>
internal sealed record FunctionSet(IReadOnlyList<HttpFunction> Http, IReadOnlyList<BlobFunction> Blobs);
