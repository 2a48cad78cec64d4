using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using FluentValidation;
using Ingest.Articles;
using Ingest.Functions;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.LocalHost.Terminal;
using Ingest.Maintenance;
using Ingest.Parsing;
using Ingest.Parsing.Fields;
using Ingest.Queries;
using Ingest.Storage;
using Ingest.Tests.Harness;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using Xunit;

namespace Ingest.Tests.Documentation;

/// <summary>The README names what there is, and nothing that there is not.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void EveryProblemOfAReceiptIsInItsTable() => Assert.Equal(
        ProblemCodes().Order(StringComparer.Ordinal),
        Codes(TableAfter("| problem | meaning |"), column: 1).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryOutcomeIsInItsTable() => Assert.Equal(
        Enum.GetNames<Outcome>().Select(name => name.ToLowerInvariant()),
        Codes(TableAfter("| `outcome` | meaning |"), column: 1));

    [Fact]
    public void EveryFieldOfAReceiptIsInItsTable() => Assert.Equal(
        typeof(Receipt).GetProperties()
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Order(StringComparer.Ordinal),
        Codes(TableAfter("| field of a receipt | meaning |"), column: 1).Order(StringComparer.Ordinal));

    [Fact]
    public void TheRuleOfNearDuplicatesIsTold()
    {
        var text = Readme.ReplaceLineEndings(" ");
        Assert.Contains($"a sketch (MinHash) of {TextSketch.Lanes} bytes: two texts are similar when {TextSketch.SimilarLanes} of {TextSketch.Lanes} are equal", text, StringComparison.Ordinal);
        Assert.Contains($"the newest {ArticleLists.MostCompared.ToString("N0", CultureInfo.InvariantCulture)} of its publisher's", text, StringComparison.Ordinal);
        Assert.Contains($"at most {ArticleLists.ComparedDays} days before or after it", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheDelayOfChangesIsTold()
    {
        var delay = new IngestOptions().ChangeDelay;
        Assert.Contains($"once it is {delay.TotalSeconds} seconds old (`Ingest:ChangeDelay`)", Readme, StringComparison.Ordinal);
        Assert.Contains($"| `Ingest:ChangeDelay` | `{delay}` |", Readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(ChangeType), "| change `type` | meaning |")]
    [InlineData(typeof(RepairKind), "| repair | what it was |")]
    [InlineData(typeof(HeadlineOrigin), "| `headlineOrigin` | the headline is |")]
    [InlineData(typeof(PublishedOrigin), "| `publishedOrigin` | the time of publication is |")]
    public void EveryOneOfAKindIsInItsTable(Type kind, string header) => Assert.Equal(
        Enum.GetNames(kind).Select(JsonNamingPolicy.CamelCase.ConvertName),
        Codes(TableAfter(header), column: 1));

    [Fact]
    public void EveryFormatIsInItsTable() => Assert.Equal(
        ArticleFormats.All.Select(parser => parser.Format).Except(["json", "xml"], StringComparer.Ordinal).Order(StringComparer.Ordinal), // These two are always rejected.
        Codes(TableAfter("| `source.format` | what is read |"), column: 1).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryNameOfAFieldIsKnown() => Assert.All(
        Codes(TableAfter("| fact | names |"), column: 2).Where(name => char.IsUpper(name[0]) && !name.Any(char.IsDigit)),
        name => Assert.NotNull(FieldNames.Find(name)));

    [Fact]
    public void EveryHttpFunctionIsInTheTableOfRoutes() => Assert.Equal(
        Routes().Order(StringComparer.Ordinal),
        Codes(TableAfter("| route | answer |"), column: 1).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryParameterOfListsIsInItsTable()
    {
        var parameters = new QueryParameters("?x=1");
        ListArticlesRequest.Read(parameters);
        var known = Assert.Single(parameters.Faults()).Detail.Split("Known are: ")[1].TrimEnd('.').Split(", ");

        Assert.Equal(known.Order(StringComparer.Ordinal), Codes(TableAfter("| parameter | rule |"), column: 1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryFeedIsInItsTable() => Assert.Equal(
        GetFeedRequest.Names.Order(StringComparer.Ordinal),
        Codes(TableAfter("| feed | articles |"), column: 1).Order(StringComparer.Ordinal));

    [Fact]
    public void HowLongAPageGoesOnIsTold() =>
        Assert.Contains($"After {ArticleLists.AnswersOfAPage} such answers a page", Readme.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void EveryFaultOfAParameterIsInTheTableOfErrors()
    {
        IValidator[] validators =
        [
            new ListArticlesValidator(),
            new GetArticleValidator(),
            new GetFeedValidator(),
            new GetUploadValidator(),
            new ListUploadsValidator(),
            new CreateUploadLinkValidator(),
            new ListPublishersValidator(),
            new GetPublisherValidator(),
            new GetVersionValidator(),
            new ListVersionsValidator(),
            new ListChangesValidator(),
            new WithdrawArticleValidator(),
            new RetryUploadValidator(),
            new ReconcileValidator(new Reconciliation([])),
        ];
        var codes = validators
            .SelectMany(validator => validator.CreateDescriptor().Rules)
            .SelectMany(rule => rule.Components)
            .Select(component => component.ErrorCode)
            .Concat(["unknown-parameter", "repeated-parameter", "unknown-member", "repeated-member", "not-a-string"])
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(codes.Order(StringComparer.Ordinal), Codes(TableAfter("| status | `type` ends in | `errors[].code` |"), column: 3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryMetadataHeaderOfTheTableIsRead() => Assert.All(
        Codes(TableAfter("| header | value |"), column: 1),
        header =>
        {
            var file = new DroppedFile
            {
                Name = new BlobName("acme", "a.txt"),
                ETag = "1",
                Dropped = DateTimeOffset.UnixEpoch,
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [header["x-ms-meta-".Length..]] = "" },
                Bytes = 0,
                Content = ReadOnlyMemory<byte>.Empty,
            };
            var metadata = BlobMetadata.Read(file, DateTimeZone.Utc);
            Assert.Single(metadata.Warnings.Concat(metadata.Problems));
        });

    [Fact]
    public void EveryOptionOfTheCommandLineIsInItsTable() => Assert.Equal(
        LocalHostCommand.Create(_ => Task.FromResult(0)).Options.Select(option => option.Name).Where(name => name is not ("--help" or "--version")).Order(StringComparer.Ordinal),
        Codes(TableAfter("| option | default | meaning |"), column: 1).Order(StringComparer.Ordinal));

    [Fact]
    public void EverySettingIsInTheTableOfSettings()
    {
        var settings = typeof(IngestOptions).GetProperties().Select(property => $"{IngestOptions.Section}:{property.Name}")
            .Concat(typeof(PublisherOptions).GetProperties().Select(property => $"{PublisherOptions.Section}:{{name}}:{property.Name}"));

        Assert.Superset(settings.ToHashSet(StringComparer.Ordinal), Codes(TableAfter("| setting | default | meaning |"), column: 1).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryLimitIsInTheTableOfLimits()
    {
        var table = string.Join('\n', TableAfter("| what | limit |"));
        int[] limits = [Limits.TextCharacters, Limits.Blocks, Limits.HeadlineCharacters, Limits.SummaryCharacters, Limits.PathCharacters, Limits.PublisherCharacters, Limits.BylineNames, Limits.Keywords, Limits.SubheadlineCharacters, Limits.Credits, Limits.ReasonCharacters, Limits.ReceiptHistory];

        Assert.All(limits, limit => Assert.Contains(limit.ToString("N0", CultureInfo.InvariantCulture), table, StringComparison.Ordinal));
        Assert.Contains($"{Limits.BlobBytes / 1024 / 1024} MiB", table, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryTableIsInTheTableOfTables() => Assert.Equal(
        typeof(IngestTables).GetProperties().Where(property => property.PropertyType == typeof(TableClient)).Select(property => property.Name).Order(StringComparer.Ordinal),
        TableAfter("| table | partition | row | holds |").Select(row => row.Split('`')[1]).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryQueueIsInTheTableOfQueues() => Assert.Equal(
        [.. Queues().Order(StringComparer.Ordinal)],
        TableAfter("| queue | what writes to it | what reads it |").Select(row => $"{row.Split('`')[1]} {row.Split(" | ")[2].Split('`')[1]}").Order(StringComparer.Ordinal));

    [Fact]
    public void EveryFolderThatIsNamedExists() => Assert.All(
        Codes(TableAfter("| folder | what it is |"), column: 1),
        folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder)), folder));

    private static IEnumerable<string> ProblemCodes() => typeof(Problems)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .SelectMany(Examples)
        .Select(problem => problem.Code)
        .Distinct(StringComparer.Ordinal);

    /// <summary>A problem of each kind that a factory makes.</summary>
    private static IEnumerable<Problem> Examples(MethodInfo factory)
    {
        string[] kinds = factory.Name == nameof(Problems.Malformed) ? ["XML", "JSON", "HTML", "DOCX"] : ["x"];
        return kinds.Select(kind => (Problem)factory.Invoke(null, [.. factory.GetParameters().Select(object (parameter) =>
            parameter.ParameterType == typeof(string) ? kind : Convert.ChangeType(1, parameter.ParameterType, CultureInfo.InvariantCulture))])!);
    }

    private static IEnumerable<string> Routes() =>
        from type in typeof(GetArticle).Assembly.GetTypes()
        from method in type.GetMethods()
        where method.GetCustomAttribute<FunctionAttribute>() is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        from verb in trigger.Methods!
        where verb != "head"
        select $"{verb.ToUpperInvariant()} /{trigger.Route!.Replace("*", "", StringComparison.Ordinal)}";

    private static IEnumerable<string> Queues() =>
        from type in typeof(GetArticle).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<QueueTriggerAttribute>()
        where trigger is not null
        select $"{trigger.QueueName} {function.Name}";

    private static List<string> TableAfter(string header)
    {
        var lines = Readme.ReplaceLineEndings("\n").Split('\n');
        var start = Array.IndexOf(lines, header);
        Assert.True(start >= 0, header);
        return [.. lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|'))];
    }

    /// <summary>What stands in backticks in a column.</summary>
    private static IEnumerable<string> Codes(IEnumerable<string> table, int column) =>
        table.SelectMany(row => Regex.Matches(row.Split(" | ")[column - 1], "`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["code"].Value));
}
