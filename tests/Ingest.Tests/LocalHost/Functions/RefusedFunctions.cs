using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Tests.LocalHost.Functions;

/// <summary>Functions that must not start, each in a class of its own.</summary>
public static class RefusedFunctions
{
    public static class ReturnsString
    {
        [Function("F")]
        public static Task<string> Run([HttpTrigger] HttpRequest request) => Task.FromResult("");
    }

    public static class ReturnsNothing
    {
        [Function("F")]
        public static Task Run([HttpTrigger] HttpRequest request) => Task.CompletedTask;
    }

    public static class NoTrigger
    {
        [Function("F")]
        public static IResult Run(HttpRequest request) => TypedResults.Ok();
    }

    public static class TwoTriggers
    {
        [Function("F")]
        public static IResult Run([HttpTrigger] HttpRequest request, [BlobTrigger("articles/{name}")] string blob) => TypedResults.Ok();
    }

    public static class UnknownParameter
    {
        [Function("F")]
        public static IResult Run([HttpTrigger(Route = "f/{id}")] HttpRequest request, string other) => TypedResults.Ok();
    }

    public static class UnreadableParameter
    {
        [Function("F")]
        public static IActionResult Run([HttpTrigger(Route = "f/{id}")] HttpRequest request, Uri id) => new OkResult();
    }

    public static class NoRequest
    {
        [Function("F")]
        public static IResult Run([HttpTrigger] string body) => TypedResults.Ok();
    }

    public static class BadRoute
    {
        [Function("F")]
        public static IResult Run([HttpTrigger(Route = "f/{id")] HttpRequest request) => TypedResults.Ok();
    }

    public static class UnknownConstraint
    {
        [Function("F")]
        public static IResult Run([HttpTrigger(Route = "f/{id:colour}")] HttpRequest request) => TypedResults.Ok();
    }

    public static class BadName
    {
        [Function("1 F")]
        public static IResult Run([HttpTrigger] HttpRequest request) => TypedResults.Ok();
    }

    public static class SameName
    {
        [Function("F")]
        public static IResult One([HttpTrigger] HttpRequest request) => TypedResults.Ok();

        [Function("f")]
        public static IResult Two([HttpTrigger] HttpRequest request) => TypedResults.Ok();
    }

    public static class SameRoute
    {
        [Function("F")]
        public static IResult One([HttpTrigger("get", "post", Route = "f/{id}")] HttpRequest request) => TypedResults.Ok();

        [Function("G")]
        public static IResult Two([HttpTrigger("POST", Route = "F/{name}")] HttpRequest request) => TypedResults.Ok();
    }

    public static class BadBlobPath
    {
        [Function("F")]
        public static void Run([BlobTrigger("articles")] BlobClient blob)
        {
            // Never called.
        }
    }

    public static class UnbindableBlob
    {
        [Function("F")]
        public static Task Run([BlobTrigger("articles/{name}")] Uri blob) => Task.CompletedTask;
    }

    public static class UnknownCapture
    {
        [Function("F")]
        public static Task Run([BlobTrigger("articles/{name}")] Stream blob, string other) => Task.CompletedTask;
    }

    public static class BlobResult
    {
        [Function("F")]
        public static Task<string> Run([BlobTrigger("articles/{name}")] Stream blob) => Task.FromResult("");
    }

    public static class MissingConnection
    {
        [Function("F")]
        public static Task Run([BlobTrigger("articles/{name}", Connection = "Elsewhere")] Stream blob) => Task.CompletedTask;
    }

    public static class BadConnection
    {
        [Function("F")]
        public static Task Run([BlobTrigger("articles/{name}", Connection = "Broken")] Stream blob) => Task.CompletedTask;
    }

    public static class BadQueueName
    {
        [Function("F")]
        public static Task Run([QueueTrigger("blob_deletions")] string message) => Task.CompletedTask;
    }

    public static class UnbindableMessage
    {
        [Function("F")]
        public static Task Run([QueueTrigger("letters")] BinaryData message) => Task.CompletedTask;
    }

    public static class UnknownMessageParameter
    {
        [Function("F")]
        public static Task Run([QueueTrigger("letters")] string message, int count) => Task.CompletedTask;
    }

    public static class QueueResult
    {
        [Function("F")]
        public static Task<string> Run([QueueTrigger("letters")] string message) => Task.FromResult(message);
    }

    public static class MissingQueueConnection
    {
        [Function("F")]
        public static Task Run([QueueTrigger("letters", Connection = "Elsewhere")] string message) => Task.CompletedTask;
    }

    public static class FiveFields
    {
        [Function("F")]
        public static Task Run([TimerTrigger("30 3 * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    public static class NoSuchHour
    {
        [Function("F")]
        public static Task Run([TimerTrigger("0 30 24 * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    public static class MissingSchedule
    {
        [Function("F")]
        public static Task Run([TimerTrigger("%Night%")] TimerInfo timer) => Task.CompletedTask;
    }

    public static class NeverDue
    {
        [Function("F")]
        public static Task Run([TimerTrigger("0 0 0 30 2 *")] TimerInfo timer) => Task.CompletedTask;
    }

    public static class UnbindableTimer
    {
        [Function("F")]
        public static Task Run([TimerTrigger("0 0 3 * * *")] string timer) => Task.CompletedTask;
    }

    public static class UnknownTimerParameter
    {
        [Function("F")]
        public static Task Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer, string name) => Task.CompletedTask;
    }

    public static class TimerResult
    {
        [Function("F")]
        public static Task<string> Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => Task.FromResult("");
    }
}
