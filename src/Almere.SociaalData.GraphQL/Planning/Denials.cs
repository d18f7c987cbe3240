using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>The errors of denied coordinates. They name coordinates and rules, never a value, and don't depend on data.</summary>
internal static class Denials
{
    /// <summary>One error for one selection of a denied field, however many rows it would have had.</summary>
    public static GraphQLError OfOutput(PlannedField field, Verdict.Denied denied, string code)
    {
        var path = new List<object>();
        var inList = false;
        for (var current = field; current is not null; current = current.Above)
        {
            path.Insert(0, current.ResponseKey);
            inList |= current != field && current.Definition.Type.Nullable is ListType;
        }

        var extensions = new Dictionary<string, object?> { ["code"] = code, ["coordinate"] = field.Coordinate.ToString() };
        // A path points at one place of the response; a denial inside a list is about all of its items.
        if (inList)
            extensions.Add("selection", string.Join('.', path));
        return GraphQLError.At($"The field \"{field.Coordinate}\" is not yours to read: {denied.Reason}", field.Nodes[0]) with
        {
            Path = inList ? null : path,
            Extensions = extensions,
        };
    }

    /// <summary>One error that names every denied coordinate of the arguments at once.</summary>
    public static GraphQLError OfInputs(IReadOnlyList<(Coordinate Coordinate, string Reason, Node Node)> denied, string code)
    {
        var names = denied.Select(input => input.Coordinate.ToString()).ToList();
        var subject = string.Join(", ", names.Select(name => $"\"{name}\""));
        return GraphQLError.At(
            $"Nothing was executed: the arguments use {subject}, which {(names.Count == 1 ? "is" : "are")} not yours to filter, order or group by: {string.Join(' ', denied.Select(input => input.Reason).Distinct())}",
            [.. denied.Select(input => input.Node)]) with
        {
            Extensions = new Dictionary<string, object?> { ["code"] = code, ["coordinates"] = names },
        };
    }
}
