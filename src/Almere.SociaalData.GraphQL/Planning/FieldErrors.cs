using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>The errors that a plan knows before it runs: of denied coordinates and of arguments that can't be used. They name coordinates and rules, never a value, and don't depend on data.</summary>
internal static class FieldErrors
{
    /// <summary>One error for one selection of a denied field, however many rows it would have had.</summary>
    /// <param name="field">The field.</param>
    /// <param name="node">The selection that is told; one of those of the field.</param>
    /// <param name="denied">Why it is denied.</param>
    /// <param name="code">The error's code.</param>
    public static GraphQLError OfDenial(PlannedField field, FieldNode node, Verdict.Denied denied, string code) => Of(
        field, GraphQLError.At($"The field \"{field.Coordinate}\" is not yours to read: {denied.Reason}", node),
        new() { [ErrorCodes.Key] = code, ["coordinate"] = field.Coordinate.ToString() });

    /// <summary>One error for an argument that can't be used, however many rows the field would have had.</summary>
    public static GraphQLError OfArgument(PlannedField field, GraphQLError error, string code) => Of(field, error, new() { [ErrorCodes.Key] = code });

    /// <summary>One error that names every denied coordinate of the arguments at once.</summary>
    public static GraphQLError OfInputs(IReadOnlyList<(Coordinate Coordinate, string Reason, Node Node)> denied, string code)
    {
        var names = denied.Select(input => input.Coordinate.ToString()).Distinct().ToList();
        var subject = string.Join(", ", names.Select(name => $"\"{name}\""));
        return GraphQLError.At(
            $"Nothing was executed: the arguments use {subject}, which {(names.Count == 1 ? "is" : "are")} not yours to filter, order or group by: {string.Join(' ', denied.Select(input => input.Reason).Distinct())}",
            [.. denied.Select(input => input.Node)]) with
        {
            Extensions = new Dictionary<string, object?> { ["code"] = code, ["coordinates"] = names },
        };
    }

    private static GraphQLError Of(PlannedField field, GraphQLError error, Dictionary<string, object?> extensions)
    {
        var path = new List<object>();
        var inList = false;
        for (var current = field; current is not null; current = current.Above)
        {
            path.Insert(0, current.ResponseKey);
            inList |= current != field && current.Definition.Type.Nullable is ListType;
        }

        // A path points at one place of the response; what holds for all items of a list has none.
        if (inList)
            extensions.Add("selection", string.Join('.', path));
        return error with { Path = inList ? null : path, Extensions = extensions };
    }
}
