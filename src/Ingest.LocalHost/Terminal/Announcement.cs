using Ingest.Articles;

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

        if (host.Drop.UploadLink("acme/article.txt", host.Options.Time) is { } link)
        {
            output.WriteLine();
            output.WriteLine("Drop an article (the link works for 7 days, and for any publisher/path in place of acme/article.txt):");
            Print(output, $"  curl -T article.txt -H \"x-ms-blob-type: BlockBlob\" \"{link.AbsoluteUri}\"");
        }

        output.WriteLine();
    }

    private static void Print(TextWriter output, string line) => output.WriteLine(SafeText.OneLine(line));
}
