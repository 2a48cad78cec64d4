using FluentValidation;
using Ingest.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ingest.Tests.Http;

/// <summary>Every problem and fault has its place in the catalogue, and no other has the same name.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void NoTwoProblemsHaveTheSameCode() => Assert.Equal(ProblemTypes.All.Count, ProblemTypes.All.DistinctBy(problem => problem.Code).Count());

    [Fact]
    public void NoTwoFaultsHaveTheSameCode() => Assert.Equal(FaultTypes.All.Count, FaultTypes.All.DistinctBy(fault => fault.Code).Count());

    [Fact]
    public void CodesCanStandInAddresses() => Assert.All(
        ProblemTypes.All.Select(problem => problem.Code).Concat(FaultTypes.All.Select(fault => fault.Code)),
        code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));

    [Fact]
    public void EveryProblemIsAnErrorAndSaysWhatToDo() => Assert.All(ProblemTypes.All, problem =>
    {
        Assert.InRange(problem.Status, 400, 599);
        Assert.EndsWith(".", problem.Title, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Description, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Remedy, StringComparison.Ordinal);
        Assert.Equal("/api/docs/problems/" + problem.Code, problem.Address);
    });

    [Fact]
    public void EveryFaultThatAValidatorTellsIsInIt()
    {
        var known = FaultTypes.All.Select(fault => fault.Code).ToHashSet(StringComparer.Ordinal);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage", "UseDevelopmentStorage=true")]).Build();
        var services = new ServiceCollection().AddLogging().AddIngest(configuration);
        var kinds = services.Select(service => service.ServiceType).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidator<>)).ToList();
        using var provider = services.BuildServiceProvider();
        Assert.NotEmpty(kinds);

        Assert.All(
            kinds.Select(kind => (IValidator)provider.GetRequiredService(kind))
                .SelectMany(validator => validator.CreateDescriptor().Rules)
                .SelectMany(rule => rule.Components)
                .Select(component => component.ErrorCode),
            code => Assert.Contains(code, known));
    }
}
