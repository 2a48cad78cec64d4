using System.Net;
using Ingest.Http;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Ingest.Tests.Http;

public sealed class JsonBodyTests
{
    [Fact]
    public async Task ABodyThatDoesNotComeInTimeIsNotWaitedFor()
    {
        var context = new DefaultHttpContext();
        await using var body = new SilentStream();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Body = body;
        var time = new ImpatientTime();

        var (read, refusal) = await JsonBody.ReadAsync(context.Request, time, TestContext.Current.CancellationToken);

        Assert.Null(read);
        await refusal!.ExecuteAsync(context);
        Assert.Equal((int)HttpStatusCode.RequestTimeout, context.Response.StatusCode);
        Assert.Equal([TimeSpan.FromSeconds(10)], time.Waits);
    }

    /// <summary>Nothing ever comes out of it.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }

    /// <summary>All waits are over at once.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
