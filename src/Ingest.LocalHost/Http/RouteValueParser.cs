using System.Globalization;

namespace Ingest.LocalHost.Http;

/// <summary>Reads a value of a route as a parameter's type, culture-invariantly: a string, or anything that can be parsed.</summary>
internal static class RouteValueParser
{
    /// <summary>Null when there is no way to read a <paramref name="type"/>. The parser throws <see cref="FormatException"/> or <see cref="OverflowException"/> on other text.</summary>
    public static Func<string, object?>? For(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return static text => text;
        }

        var parsable = Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IParsable<>) && face.GetGenericArguments()[0] == type);
        return parsable
            ? typeof(RouteValueParser)
                .GetMethod(nameof(Parse))!
                .MakeGenericMethod(type)
                .CreateDelegate<Func<string, object?>>()
            : null;
    }

    /// <summary>For <see cref="For"/>, by reflection.</summary>
    public static object? Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
}
