using Microsoft.Extensions.Options;

namespace Ingest;

/// <summary>Checks <see cref="IngestOptions"/> at start, by its annotations.</summary>
[OptionsValidator]
internal sealed partial class IngestOptionsValidator : IValidateOptions<IngestOptions>;
