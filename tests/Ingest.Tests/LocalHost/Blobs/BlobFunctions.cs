using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Tests.LocalHost.Blobs;

/// <summary>Blob functions under test, each in a class of its own.</summary>
public static class BlobFunctions
{
    public sealed class Names(Calls calls)
    {
        [Function("Names")]
        public void Run([BlobTrigger("drop/{publisher}/{name}", Connection = "Storage", Source = BlobTriggerSource.EventGrid)] BlobClient blob, string publisher, string name) =>
            calls.Add($"{blob.Name}: {publisher} + {name}");
    }

    public sealed class Kinds(Calls calls)
    {
        [Function("OfStream")]
        public async Task OfStreamAsync([BlobTrigger("drop/{name}")] Stream blob, string name, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(blob);
            calls.Add($"Stream {name} {await reader.ReadToEndAsync(cancellationToken)}");
        }

        [Function("OfString")]
        public ValueTask OfStringAsync([BlobTrigger("drop/{name}")] string blob, string name)
        {
            calls.Add($"string {name} {blob}");
            return ValueTask.CompletedTask;
        }

        [Function("OfBytes")]
        public void OfBytes([BlobTrigger("drop/{name}")] byte[] blob, string name) => calls.Add($"byte[] {name} {Encoding.UTF8.GetString(blob)}");

        [Function("OfBinaryData")]
        public void OfBinaryData([BlobTrigger("drop/{name}")] BinaryData blob, string name) => calls.Add($"BinaryData {name} {blob}");

        [Function("OfBlockBlob")]
        public void OfBlockBlob([BlobTrigger("drop/{name}")] BlockBlobClient blob, string name) => calls.Add($"BlockBlobClient {name} {blob.Name}");

        [Function("OfBlobBase")]
        public void OfBlobBase([BlobTrigger("drop/{name}")] BlobBaseClient blob, string name) => calls.Add($"BlobBaseClient {name} {blob.Name}");
    }

    public sealed class Failing(Calls calls)
    {
        [Function("Failing")]
        public Task RunAsync([BlobTrigger("drop/{name}")] BlobClient blob, string name)
        {
            calls.Add(name);
            throw new InvalidOperationException("it is broken");
        }
    }

    public sealed class FailingTwice(Calls calls)
    {
        [Function("FailingTwice")]
        public Task RunAsync([BlobTrigger("drop/{name}")] BlobClient blob, string name)
        {
            calls.Add(name);
            return calls.All.Count < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        }
    }

    /// <summary>Waits for a gate, so that a test decides when an invocation ends.</summary>
    public sealed class Gated(Calls calls, Gate gate)
    {
        [Function("Gated")]
        public async Task RunAsync([BlobTrigger("drop/{name}")] BlobClient blob, string name, CancellationToken cancellationToken)
        {
            gate.Enter();
            calls.Add($"start {name}");
            await gate.LeaveAsync(cancellationToken);
            calls.Add($"end {name}");
        }
    }

    public sealed class Articles(Calls calls)
    {
        [Function("Articles")]
        public void Run([BlobTrigger("articles/{name}")] BlobClient blob) => calls.Add(blob.Name);
    }

    /// <summary>With the receipts of <see cref="Articles"/>, in another process.</summary>
    public sealed class GatedArticles(Calls calls, Gate gate)
    {
        [Function("Articles")]
        public async Task RunAsync([BlobTrigger("articles/{name}")] BlobClient blob, CancellationToken cancellationToken)
        {
            calls.Add($"start {blob.Name}");
            await gate.LeaveAsync(cancellationToken);
            calls.Add($"end {blob.Name}");
        }
    }

    public sealed class Text(Calls calls)
    {
        [Function("Text")]
        public void Run([BlobTrigger("drop/{name}")] string text, string name) => calls.Add($"{name} {text}");
    }
}
