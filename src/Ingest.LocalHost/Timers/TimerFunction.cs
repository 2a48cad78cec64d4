using System.Reflection;
using Ingest.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace Ingest.LocalHost.Timers;

/// <summary>A function that runs at the times of a schedule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Schedule">The times, in UTC.</param>
/// <param name="RunsOnStartup">Whether it also runs whenever the host starts.</param>
/// <param name="Parameters">What each parameter gets, from the timer and the cancellation.</param>
internal sealed record TimerFunction(
    string Name,
    MethodInfo Method,
    CrontabSchedule Schedule,
    bool RunsOnStartup,
    IReadOnlyList<Func<TimerInfo, CancellationToken, object?>> Parameters) : Function(Name, Method)
{
    /// <summary>Any will do: a schedule that has no time in it, such as every 30 February, has none at all.</summary>
    private static readonly (DateTime Start, DateTime End) Century = (new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private static readonly CrontabSchedule.ParseOptions WithSeconds = new() { IncludingSeconds = true };

    /// <exception cref="StartException">The real host would not run it as it reads.</exception>
    public static TimerFunction Create(string name, MethodInfo method, ParameterInfo triggered, TimerTriggerAttribute trigger, IConfiguration settings)
    {
        FunctionDiscovery.RefuseResult(name, method, "timer");
        string text;
        try
        {
            text = SettingReferences.Resolve(trigger.Schedule, settings);
        }
        catch (FormatException e)
        {
            throw FunctionDiscovery.Refusal(name, method, $"its schedule \"{trigger.Schedule}\" is not valid: {e.Message}");
        }

        var schedule = CrontabSchedule.TryParse(text, WithSeconds)
            ?? throw FunctionDiscovery.Refusal(name, method, $"its schedule \"{text}\" is not valid: it has to be six fields, second, minute, hour, day, month and day of the week, such as 0 30 3 * * *.");
        if (schedule.GetNextOccurrence(Century.Start, Century.End) == Century.End)
        {
            throw FunctionDiscovery.Refusal(name, method, $"its schedule \"{text}\" is not valid: it has no time in a hundred years.");
        }

        return new TimerFunction(
            name,
            method,
            schedule,
            trigger.RunOnStartup,
            [.. method.GetParameters().Select(parameter => Bind(name, method, parameter, triggered))]);
    }

    /// <summary>The arguments of one invocation.</summary>
    public object?[] Arguments(TimerInfo timer, CancellationToken cancellationToken) => [.. Parameters.Select(parameter => parameter(timer, cancellationToken))];

    private static Func<TimerInfo, CancellationToken, object?> Bind(string name, MethodInfo method, ParameterInfo parameter, ParameterInfo triggered)
    {
        if (parameter.Position == triggered.Position)
        {
            return parameter.ParameterType == typeof(TimerInfo)
                ? static (timer, _) => timer
                : throw FunctionDiscovery.Refusal(name, method, $"its [TimerTrigger] parameter \"{parameter.Name}\" is {parameter.ParameterType.Name}, and has to be TimerInfo.");
        }

        return parameter.ParameterType == typeof(CancellationToken)
            ? static (_, cancellationToken) => cancellationToken
            : throw FunctionDiscovery.Refusal(name, method, $"its parameter \"{parameter.Name}\" is neither the timer nor a CancellationToken.");
    }
}
