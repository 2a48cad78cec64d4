namespace Ingest.LocalHost.Azurite;

/// <summary>A storage account that Azurite serves.</summary>
/// <param name="Name">3-24 lower-case letters and digits.</param>
/// <param name="Key">Its key, in base64.</param>
public sealed record AzuriteAccount(string Name, string Key)
{
    /// <summary>The account that every emulator serves, with the key that everybody knows (https://learn.microsoft.com/azure/storage/common/storage-use-azurite).</summary>
    public static AzuriteAccount WellKnown { get; } = new("devstoreaccount1", "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==");
}
