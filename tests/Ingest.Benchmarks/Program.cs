using Ingest.Benchmarks;

return await BenchmarkCommand.RunAsync(args);
