using System.Text.Json;
using Ingest.Articles;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http;

/// <summary>The members of a request's JSON body, all of them strings, each of which may be given once.</summary>
public sealed class JsonBody
{
    /// <summary>Largest body in bytes: far more than any that means something.</summary>
    public const int MostBytes = 16 * 1024;

    /// <summary>Longest wait for a body: far more than so few bytes need on the slowest line.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Most faults named in one answer, whatever is thrown at us.</summary>
    private const int MostFaults = 50;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<(string Name, string? Text)> _given;

    private JsonBody(JsonElement root) => _given =
        [.. root.EnumerateObject().Select(member => (member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null))];

    /// <summary>Reads a request's body.</summary>
    /// <returns>The body; or the answer to one that is none.</returns>
    public static async Task<(JsonBody? Body, IResult? Refusal)> ReadAsync(HttpRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return (null, ProblemResults.UnsupportedMediaType(request));
        }

        if (request.ContentLength > MostBytes)
        {
            return (null, ProblemResults.BodyTooLarge(request, MostBytes));
        }

        // One byte more than is allowed tells that there are too many.
        var content = new byte[MostBytes + 1];
        int length;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            length = await request.Body.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, ProblemResults.BodyTooSlow(request));
        }
        catch (BadHttpRequestException refused)
        {
            // The server's own limits, or a body that is not as HTTP has it.
            return (null, refused.StatusCode switch
            {
                StatusCodes.Status408RequestTimeout => ProblemResults.BodyTooSlow(request),
                StatusCodes.Status413PayloadTooLarge => ProblemResults.BodyTooLarge(request, MostBytes),
                _ => ProblemResults.InvalidBody(request, "The body does not arrive as its headers say."),
            });
        }

        return length > MostBytes ? (null, ProblemResults.BodyTooLarge(request, MostBytes)) : Parse(request, content.AsMemory(0, length));
    }

    /// <summary>The value of a member, which thereby is a known one; null when it is absent or no string.</summary>
    public string? Read(string name)
    {
        _known.Add(name);
        return _given.Find(member => member.Name == name).Text;
    }

    /// <summary>Once all members are read: a fault for each that nobody read, is no string, or is given more than once.</summary>
    public IEnumerable<ParameterFault> Faults() => _given
        .GroupBy(member => member.Name, StringComparer.Ordinal)
        .Select(members => Fault(members.Key, [.. members]))
        .OfType<ParameterFault>()
        .Take(MostFaults);

    private static (JsonBody? Body, IResult? Refusal) Parse(HttpRequest request, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? (new JsonBody(json.RootElement), null)
                : (null, ProblemResults.InvalidBody(request, "The body must be a JSON object."));
        }
        catch (JsonException broken)
        {
            return (null, ProblemResults.InvalidBody(request, $"The body is no valid JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}."));
        }
        catch (InvalidOperationException)
        {
            return (null, ProblemResults.InvalidBody(request, "The body holds a string that is no text: half of a surrogate pair, or bytes that are not UTF-8."));
        }
    }

    private ParameterFault? Fault(string name, IReadOnlyList<(string Name, string? Text)> members)
    {
        var pointer = "/" + UnicodeText.CutAtWord(SafeText.OneLine(name), 60);
        if (!_known.Contains(name))
        {
            return new ParameterFault(pointer, FaultTypes.UnknownMember.Code, $"There is no member of this name here. Known are: {string.Join(", ", _known)}.");
        }

        if (members.Count > 1)
        {
            return new ParameterFault(pointer, FaultTypes.RepeatedMember.Code, "The member may be given once only.");
        }

        return members[0].Text is null ? new ParameterFault(pointer, FaultTypes.NotAString.Code, FaultTypes.NotAString.Rule) : null;
    }
}
