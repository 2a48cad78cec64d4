using Ingest.LocalHost.Terminal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Ingest.Tests.LocalHost.Terminal;

public sealed class LineFormatterTests
{
    [Fact]
    public void AllIsWellIsJustTheMessage() => Assert.Equal("acme/a.txt published\n", Format(LogLevel.Information, "acme/a.txt published"));

    [Fact]
    public void ABlobsNameCannotForgeALine() =>
        Assert.Equal("acme/a\uFFFD\uFFFDerror: b\uFFFD[31m\uFFFD é 🎈\n", Format(LogLevel.Information, "acme/a\r\nerror: b\u001b[31m\u202e é 🎈"));

    [Fact]
    public void AFailureTellsItsSourceAndItsException() =>
        Assert.Equal(
            "error: Ingest.Things: it broke\nSystem.InvalidOperationException: first\nsecond\uFFFD\n",
            Format(LogLevel.Error, "it broke", new InvalidOperationException("first\nsecond\a")));

    [Fact]
    public void WhatARequestLogsEndsWithItsIds()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var outer = scopes.Push(new Dictionary<string, object?>(StringComparer.Ordinal) { ["RequestId"] = "the server's", ["ConnectionId"] = "c" });
        using var inner = scopes.Push(new Dictionary<string, object?>(StringComparer.Ordinal) { ["RequestId"] = "call-42", ["TraceId"] = "abc" });

        Assert.Equal("warning: Ingest.Things: it creaks (request call-42, trace abc)\n", Format(LogLevel.Warning, "it creaks", scopes: scopes));
    }

    private static string Format(LogLevel level, string message, Exception? exception = null, IExternalScopeProvider? scopes = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new LineFormatter().Write(new LogEntry<string>(level, "Ingest.Things", default, message, exception, (state, _) => state), scopes, output);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
