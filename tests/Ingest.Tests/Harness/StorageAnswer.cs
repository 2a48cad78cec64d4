using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure;
using Azure.Core;

namespace Ingest.Tests.Harness;

/// <summary>An error as storage answers it.</summary>
internal sealed class StorageAnswer(int status, string code, string clientRequestId) : Response
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase) { ["x-ms-error-code"] = code, ["Content-Type"] = "application/json" };

    public override int Status => status;

    public override bool IsError => true;

    public override string ReasonPhrase => code;

    public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes($$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"{{{code}}}"} } }"""));

    public override string ClientRequestId { get; set; } = clientRequestId;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));
}
