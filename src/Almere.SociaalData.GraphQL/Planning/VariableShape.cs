using System.Text;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// What a plan may rely on of the variables: which are given, which are null, the fields of input objects, the lengths of lists of them, and the
/// values of booleans and enums. Requests with the same shape share a plan; all other values are read when it runs.
/// </summary>
public static class VariableShape
{
    /// <summary>The shape of the variables; the empty string where there are none.</summary>
    /// <param name="definitions">The declared variables with their types, in the order of the operation.</param>
    /// <param name="variables">The coerced values.</param>
    public static string Of(IReadOnlyList<(string Name, GraphQLType Type)> definitions, IReadOnlyDictionary<string, object?> variables)
    {
        if (definitions.Count == 0)
            return "";
        var shape = new StringBuilder();
        foreach (var (name, type) in definitions)
        {
            if (variables.TryGetValue(name, out var value))
                Append(shape, type, value);
            else
                shape.Append('-');
        }

        return shape.ToString();
    }

    private static void Append(StringBuilder shape, GraphQLType type, object? value)
    {
        if (type is NonNullType nonNull)
            type = nonNull.OfType;
        switch (value, type)
        {
            case (null, _):
                shape.Append('0');
                break;
            case (bool truth, _):
                shape.Append(truth ? 't' : 'f');
                break;
            case (_, EnumType enumType):
                shape.Append('<').Append(enumType.FindByRuntimeValue(value)?.Name).Append('>');
                break;
            case (IReadOnlyDictionary<string, object?> fields, InputObjectType inputObject):
                shape.Append('{');
                foreach (var definition in inputObject.Fields)
                {
                    if (!fields.TryGetValue(definition.Name, out var field))
                        continue;
                    shape.Append(definition.Name).Append(':');
                    Append(shape, definition.Type, field);
                }

                shape.Append('}');
                break;
            case (IReadOnlyList<object?> items, ListType list) when list.Named is InputObjectType or EnumType:
                shape.Append('[');
                foreach (var item in items)
                    Append(shape, list.OfType, item);
                shape.Append(']');
                break;
            case (IReadOnlyList<object?> items, ListType):
                shape.Append(items.Contains(null) ? '?' : '*');
                break;
            default:
                shape.Append('v');
                break;
        }
    }
}
