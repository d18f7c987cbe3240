using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Merging;

/// <summary>Two fields with the same response key that can't be merged.</summary>
/// <param name="ResponseKey">The key.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
/// <param name="Left">The one field, and the fields below it that are the cause.</param>
/// <param name="Right">The other field, and the fields below it that are the cause.</param>
internal sealed record FieldConflict(string ResponseKey, string Reason, IReadOnlyList<Node> Left, IReadOnlyList<Node> Right)
{
    // An error stays readable, whatever the document.
    private const int MostText = 1000;
    private const int MostNodes = 20;

    /// <summary>The message of the error.</summary>
    public string Message =>
        $"Fields \"{Shorten(ResponseKey)}\" conflict because {Reason}. Use different aliases on the fields to fetch both if this was intentional.";

    public static FieldConflict OfNames(FieldNode left, FieldNode right) =>
        new(left.ResponseKey, $"\"{Shorten(left.Name.Value)}\" and \"{Shorten(right.Name.Value)}\" are different fields", [left], [right]);

    public static FieldConflict OfArguments(FieldNode left, FieldNode right) => new(left.ResponseKey, "they have differing arguments", [left], [right]);

    public static FieldConflict OfTypes(FieldNode left, Types.GraphQLType leftType, FieldNode right, Types.GraphQLType rightType) =>
        new(left.ResponseKey, $"they return conflicting types \"{leftType}\" and \"{rightType}\"", [left], [right]);

    /// <summary>The conflict of two fields because of what they select.</summary>
    public static FieldConflict OfInner(FieldNode left, FieldNode right, IReadOnlyList<FieldConflict> inner)
    {
        var reason = new System.Text.StringBuilder();
        foreach (var conflict in inner)
        {
            if (reason.Length > MostText)
                break;
            reason.Append(reason.Length > 0 ? " and " : "").Append($"subfields \"{Shorten(conflict.ResponseKey)}\" conflict because {conflict.Reason}");
        }

        return new(left.ResponseKey, Shorten(reason.ToString()), Collect(left, inner, conflict => conflict.Left), Collect(right, inner, conflict => conflict.Right));
    }

    private static List<Node> Collect(FieldNode field, IReadOnlyList<FieldConflict> inner, Func<FieldConflict, IReadOnlyList<Node>> side)
    {
        var nodes = new List<Node> { field };
        foreach (var conflict in inner)
        {
            if (nodes.Count == MostNodes)
                break;
            nodes.AddRange(side(conflict).TakeLast(MostNodes - nodes.Count));
        }

        return nodes;
    }

    private static string Shorten(string text) => text.Length > MostText ? $"{text.AsSpan(0, MostText)}..." : text;
}
