using System.Collections.Immutable;
using System.Globalization;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning.Costs;

/// <summary>How many items a list of an operation has at most: a number, or one that the variables of a request tell.</summary>
internal readonly struct ListLength
{
    private readonly double? _known;
    private readonly ImmutableArray<string> _variables;
    private readonly double _otherwise;

    private ListLength(double? known, ImmutableArray<string> variables, double otherwise)
    {
        _known = known;
        _variables = variables;
        _otherwise = otherwise;
    }

    /// <summary>A length that is the same for every request.</summary>
    public static ListLength Of(double items) => new(items, [], items);

    /// <summary>The length that the slicing arguments of a field tell.</summary>
    /// <param name="field">The field.</param>
    /// <param name="size">What the schema says.</param>
    /// <param name="assumed">The length where neither says any.</param>
    public static ListLength Of(PlannedField field, ListSize size, double assumed)
    {
        double? known = null;
        var variables = ImmutableArray.CreateBuilder<string>();
        foreach (var name in size.SlicingArguments)
        {
            if (field.Definition.Arguments.Find(name) is not { } definition)
                continue;
            var literal = field.Nodes[0].Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value ?? definition.DefaultLiteral;
            if (literal is VariableNode variable)
                variables.Add(variable.Name.Value);
            else if (LengthOf(literal, definition.Type) is { } length)
                known = Math.Max(length, known ?? 0);
        }

        return new(known, variables.ToImmutable(), size.SlicingArgumentDefaultValue ?? size.AssumedSize ?? assumed);
    }

    /// <summary>The length, where it is the same for every request.</summary>
    public double? Constant => _variables is [] ? _known ?? _otherwise : null;

    /// <summary>The length in a request.</summary>
    public double In(IReadOnlyDictionary<string, object?> variables)
    {
        var length = _known;
        foreach (var name in _variables)
        {
            double? given = variables.GetValueOrDefault(name) switch
            {
                null => null,
                int number => Math.Max(0, number),
                IReadOnlyList<object?> items => items.Count,
                _ => 1,
            };
            if (given is { } told)
                length = Math.Max(told, length ?? 0);
        }

        return length ?? _otherwise;
    }

    private static double? LengthOf(ValueNode? literal, GraphQLType type) => literal switch
    {
        null or NullValueNode => null,
        ListValueNode list => list.Values.Length,
        IntValueNode number when type.Nullable is not ListType => Math.Clamp(double.Parse(number.Value, CultureInfo.InvariantCulture), 0, OperationCost.Ceiling),
        _ => 1,
    };
}
