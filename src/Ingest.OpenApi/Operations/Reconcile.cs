using Ingest.Maintenance;
using Ingest.OpenApi.Parts;

namespace Ingest.OpenApi.Operations;

internal static class Reconcile
{
    public static Operation Description { get; } = new(
        "Reconcile",
        Tags.Maintenance,
        "Repair what differs",
        "Compares the container with the tables, for two minutes at most, and repairs whatever differs. `next`, if there is one, is the `from` of the run that goes on.")
    {
        Parameters =
        [
            Parts.Parameters.Cursor("from", "Where to begin: the `next` of the run before. Without it the run begins at the beginning.", "MCA"),
            Parts.Parameters.Limit(Reconciliation.MaximumLimit, Reconciliation.DefaultLimit, "About how many files and rows to look at."),
        ],
        Answer = schemas => new Answer(200, "What was found and repaired.")
        {
            Contents = [new Content("application/json", schemas.Of<ReconciliationReport>(), Samples.Json(Samples.Report))],
        },
    };
}
