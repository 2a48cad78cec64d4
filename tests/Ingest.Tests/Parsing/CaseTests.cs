using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Encodings;
using Xunit;

namespace Ingest.Tests.Parsing;

/// <summary>
/// A folder of <c>Cases/{format}</c> is a case: <c>source</c> with any extension or none, and <c>expected.json</c>, the
/// parsed article without what it does not have, or the problem that keeps it from being one.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ParsedTimeConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutTheEmpty } },
    };

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder, "expected.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, Path.GetDirectoryName(path)!).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ACaseIsReadAsExpected(string name)
    {
        var folder = Path.Combine(Folder, name);
        var path = Assert.Single(Directory.GetFiles(folder, "source*"));
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var expected = await File.ReadAllTextAsync(Path.Combine(folder, "expected.json"), TestContext.Current.CancellationToken);
        var file = new SourceFile(bytes, TextDecoder.Decode(bytes, declaredCharset: null).Text?.Text ?? "") { Extension = SourceFile.ExtensionOf(path) };

        var parser = ArticleFormats.Recognize(file);
        Assert.Equal(name.Split('/')[0], parser?.Format);
        var result = parser!.Parse(file);

        var actual = result.IsArticle ? JsonSerializer.Serialize(result.Article, Json) : JsonSerializer.Serialize(result.Problem, Json);
        var difference = Difference(expected.TrimEnd().Split('\n'), actual.Split('\n'));
        Assert.True(difference.Length == 0, $"{name}: - expected, + read\n{difference}");
    }

    [Fact]
    public void AWrongCaseFails()
    {
        Assert.Equal("", Difference(["a", "b"], ["a", "b"]));
        Assert.Equal("  a\n- b\n+ c\n  d\n", Difference(["a", "b", "d"], ["a", "c", "d"]));
        Assert.Equal("  a\n+ b\n", Difference(["a"], ["a", "b"]));
        Assert.True(Cases.Count >= 15, "The cases were not found.");
    }

    /// <summary>The lines of both, those that differ marked; empty when none do.</summary>
    private static string Difference(string[] expected, string[] actual)
    {
        if (expected.AsSpan().SequenceEqual(actual))
        {
            return "";
        }

        // The longest run of lines that both have in common, from each pair of places to the end.
        var common = new int[expected.Length + 1, actual.Length + 1];
        for (var i = expected.Length - 1; i >= 0; i--)
        {
            for (var j = actual.Length - 1; j >= 0; j--)
            {
                common[i, j] = expected[i].Equals(actual[j], StringComparison.Ordinal)
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var difference = new StringBuilder();
        var (left, right) = (0, 0);
        while (left < expected.Length || right < actual.Length)
        {
            if (left < expected.Length && right < actual.Length && expected[left].Equals(actual[right], StringComparison.Ordinal))
            {
                difference.Append("  ").Append(expected[left]).Append('\n');
                left++;
                right++;
            }
            else if (right == actual.Length || (left < expected.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                difference.Append("- ").Append(expected[left++]).Append('\n');
            }
            else
            {
                difference.Append("+ ").Append(actual[right++]).Append('\n');
            }
        }

        return difference.ToString();
    }

    private static void LeaveOutTheEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (typeof(System.Collections.ICollection).IsAssignableFrom(property.PropertyType) || property.PropertyType.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal))
            {
                property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
            }
            else if (type.Type == typeof(ParsedArticle) && property.PropertyType == typeof(HeadlineOrigin))
            {
                // It means nothing without a headline.
                property.ShouldSerialize = (owner, _) => ((ParsedArticle)owner).Headline is not null;
            }
            else if (property.PropertyType == typeof(ReleaseStatus))
            {
                property.ShouldSerialize = (_, value) => value is not ReleaseStatus.Usable;
            }
        }
    }
}
