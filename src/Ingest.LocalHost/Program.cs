using System.Text;
using Ingest.LocalHost.Terminal;

Console.OutputEncoding = Encoding.UTF8; // A Windows code page has neither every accent nor the ….
return await LocalHostCommand.RunAsync(args);
