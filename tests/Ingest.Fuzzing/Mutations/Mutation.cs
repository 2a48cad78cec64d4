namespace Ingest.Fuzzing.Mutations;

/// <summary>Makes another input of one. Leaves the one alone, and gives it back unchanged where there is nothing to change.</summary>
internal delegate byte[] Mutation(byte[] content, Sources sources);
