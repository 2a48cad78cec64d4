using Azure;
using Azure.Data.Tables.Models;

namespace Ingest.Storage;

/// <summary>Tells "somebody else was quicker" from every other answer of Table Storage.</summary>
internal static class StorageConflict
{
    /// <summary>Whether a conditional write failed because the row is there already, has changed, or has gone.</summary>
    public static bool Is(RequestFailedException failure) =>
        failure.ErrorCode == TableErrorCode.EntityAlreadyExists
        || failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || failure.ErrorCode == TableErrorCode.ResourceNotFound;
}
