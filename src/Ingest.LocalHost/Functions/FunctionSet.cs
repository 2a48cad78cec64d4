using Ingest.LocalHost.Blobs;
using Ingest.LocalHost.Http;
using Ingest.LocalHost.Queues;
using Ingest.LocalHost.Timers;

namespace Ingest.LocalHost.Functions;

/// <summary>The functions that run, by trigger.</summary>
internal sealed record FunctionSet(
    IReadOnlyList<HttpFunction> Http,
    IReadOnlyList<BlobFunction> Blobs,
    IReadOnlyList<QueueFunction> Queues,
    IReadOnlyList<TimerFunction> Timers);
