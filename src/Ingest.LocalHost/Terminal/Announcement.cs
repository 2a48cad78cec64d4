using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.LocalHost.Terminal;

/// <summary>What LocalHost says of itself once it serves.</summary>
internal static class Announcement
{
    public static void Write(FunctionHost host, TextWriter output)
    {
        foreach (var function in host.Functions.Http.OrderBy(function => function.Route.RawText, StringComparer.Ordinal))
        {
            var verbs = function.Verbs.Count == 0 ? "any" : string.Join(',', function.Verbs);
            Print(output, $"  {function.Name,-20} {verbs,-12} {host.Api.ToString().TrimEnd('/')}/{function.Route.RawText}");
        }

        foreach (var function in host.Functions.Blobs)
        {
            Print(output, $"  {function.Name,-20} {"blob",-12} {function.Path.Path}");
        }

        foreach (var function in host.Functions.Queues)
        {
            Print(output, $"  {function.Name,-20} {"queue",-12} {function.Queue}");
        }

        foreach (var function in host.Functions.Timers)
        {
            Print(output, $"  {function.Name,-20} {"timer",-12} {function.Schedule} UTC");
        }

        if (host.Keys is { } keys)
        {
            output.WriteLine();
            output.WriteLine("Keys, for the header x-functions-key or the query parameter code:");
            Print(output, $"  {"_master",-20} {keys.Master}");
            Print(output, $"  {"default (host)",-20} {keys.Host}");
            foreach (var (function, key) in keys.Functions)
            {
                Print(output, $"  {function,-20} {key}");
            }
        }

        output.WriteLine();
        WriteDrop(host.Drop, host.Options.Time, output);
        output.WriteLine();
    }

    /// <summary>How to drop an article.</summary>
    public static void WriteDrop(Drop drop, TimeProvider time, TextWriter output)
    {
        if (drop.UploadLink("acme/article.txt", time) is { } link)
        {
            output.WriteLine("Drop an article (the link works for 7 days, and for any publisher/path in place of acme/article.txt):");
            Print(output, $"  curl -T article.txt -H \"x-ms-blob-type: BlockBlob\" \"{link.AbsoluteUri}\"");
        }
        else
        {
            output.WriteLine($"Drop an article with any storage client: into the container {ArticleContainer.Name}, as publisher/path.");
        }
    }

    private static void Print(TextWriter output, string line) => output.WriteLine(SafeText.OneLine(line));
}
