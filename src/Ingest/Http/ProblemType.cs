namespace Ingest.Http;

/// <summary>A kind of error that the API answers with.</summary>
/// <param name="Code">Stable, for programs: the last segment of <see cref="Address"/>.</param>
/// <param name="Status">The status code that goes with it, always the same.</param>
/// <param name="Title">The problem's <c>title</c>, always the same.</param>
/// <param name="Description">When it is answered: a sentence or two.</param>
/// <param name="Remedy">What the caller can do about it.</param>
public sealed record ProblemType(string Code, int Status, string Title, string Description, string Remedy)
{
    /// <summary>What <see cref="Address"/> begins with: the folder of the pages that explain problems.</summary>
    public const string Folder = ApiAddress.Prefix + "/docs/problems/";

    /// <summary>The problem's <c>type</c> (RFC 9457, section 3.1.1), which is the address of a page about it.</summary>
    public string Address => Folder + Code;
}
