using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Http;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class WithdrawArticle
{
    public static Operation Description { get; } = new(
        "WithdrawArticle",
        Tags.Articles,
        "Withdraw an article",
        "Kills an article: from now on it is answered with 410, lists drop it, and changes tell so. Its file stays where it is; only other text or other facts, dropped there, bring it back.")
    {
        Parameters =
        [
            Parts.Parameters.Id,
            new Parameter(
                "reason",
                "Why, for those who have a copy: one line.",
                new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Limits.ReasonCharacters, ["pattern"] = """\S""" },
                Samples.Withdrawal.Reason!,
                FaultTypes.InvalidReason)
            { IsRequired = true },
        ],
        Answer = schemas => new Answer(200, "It is withdrawn, now or before.")
        {
            Contents = [new Content("application/json", schemas.Of<WithdrawalResponse>(), Samples.Json(Samples.Withdrawal))],
        },
        Problems = [ProblemTypes.NotFound, ProblemTypes.PreconditionFailed],
    };
}
