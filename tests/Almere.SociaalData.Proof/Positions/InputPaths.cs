using Almere.SociaalData.Access;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Proof.Positions;

/// <summary>The ways inside a filter or an order, from the argument to each type that it can speak of, over at most two relations.</summary>
internal static class InputPaths
{
    private const int MostHops = 2;
    private const string Filter = "FilterInput";
    private const string Sort = "SortInput";
    private const string ListFilter = "ListFilterInputTypeOf";

    /// <summary>The type of the catalog that an input type speaks of; null for operators and lists.</summary>
    public static string? SubjectOf(string inputType)
    {
        if (inputType.StartsWith(ListFilter, StringComparison.Ordinal) || inputType.EndsWith("OperationFilterInput", StringComparison.Ordinal))
            return null;
        return inputType.EndsWith(Filter, StringComparison.Ordinal) ? inputType[..^Filter.Length]
            : inputType.EndsWith(Sort, StringComparison.Ordinal) ? inputType[..^Sort.Length] : null;
    }

    /// <summary>Every way from an input type on.</summary>
    public static IEnumerable<(InputObjectType Input, Wrapping Path)> From(InputObjectType root)
    {
        var queue = new Queue<(InputObjectType Input, Wrapping Path)>();
        queue.Enqueue((root, new(SubjectOf(root.Name)!, "", "", [])));
        while (queue.TryDequeue(out var step))
        {
            yield return step;
            var subject = SubjectOf(step.Input.Name)!;
            foreach (var field in step.Input.Fields.Where(field => field.Name is not ("and" or "or")))
            {
                if (field.Type.Named is not InputObjectType inner)
                    continue;
                if (inner.Name.StartsWith(ListFilter, StringComparison.Ordinal) && step.Path.Hops < MostHops)
                {
                    var item = (InputObjectType)inner.Fields.Find("some")!.Type.Named;
                    foreach (var quantifier in (IEnumerable<string>)["some", "none", "all"])
                        queue.Enqueue((item, step.Path.Then(SubjectOf(item.Name)!, $"{field.Name}: {{ {quantifier}: {{ ", " } }", subject, field.Name)));
                }
                else if (SubjectOf(inner.Name) is { } next && step.Path.Hops < MostHops)
                    queue.Enqueue((inner, step.Path.Then(next, $"{field.Name}: {{ ", " }", subject, field.Name)));
            }
        }
    }

    /// <summary>What naming a field of an input type does.</summary>
    public static FieldUse UseOf(string inputType, bool isFigures) =>
        inputType.EndsWith(Sort, StringComparison.Ordinal) ? FieldUse.Order : isFigures ? FieldUse.FilterFigures : FieldUse.Filter;
}
