using Ingest.LocalHost.Terminal;

return await LocalHostCommand.RunAsync(args);
