using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="GetPublisherRequest"/>.</summary>
public sealed class GetPublisherValidator : AbstractValidator<GetPublisherRequest>
{
    public GetPublisherValidator() => RuleFor(request => request.Publisher).IsPublisher();
}
