namespace Ingest.Benchmarks.Reading;

/// <summary>What Azure asks for, in US dollars, pay as you go, in East US 2. Free grants are left out.</summary>
internal static class AzurePrices
{
    /// <summary>Where the prices come from, and of when they are.</summary>
    public const string Source =
        "Azure Retail Prices API, East US 2, pay as you go: Tables, Standard LRS, of 2026-09-22; Functions, Flex Consumption, on demand, of 2026-09-23. "
        + "Both at second hand, from public documents that quote it, looked up on 2026-11-23; the current ones are at "
        + "https://azure.microsoft.com/pricing/details/storage/tables/ and https://azure.microsoft.com/pricing/details/functions/.";

    /// <summary>10,000 requests to Table Storage, of whichever kind.</summary>
    public const decimal TenThousandTableRequests = 0.00036m;

    /// <summary>A million executions of functions.</summary>
    public const decimal MillionExecutions = 0.40m;

    /// <summary>A GB of an instance's memory for a second in which it executes anything.</summary>
    public const decimal GigabyteSecond = 0.000026m;

    /// <summary>The memory of an instance, unless it is set to another: 2,048 MB.</summary>
    public const decimal InstanceGigabytes = 2;

    /// <summary>The least time that an instance is billed for (https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#billing).</summary>
    public const decimal LeastSeconds = 1;
}
