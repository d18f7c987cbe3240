using System.Text;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// What a plan may rely on of the variables: which are given, which are null, the fields of input objects, the lengths of lists of them, and the
/// values of booleans and enums. Requests with the same shape share a plan; all other values are read when it runs.
/// </summary>
internal static class VariableShape
{
    private const int FewVariables = 64;
    private const char Absent = '-';

    /// <summary>The shape of the variables; the empty string where there are none.</summary>
    /// <param name="variables">The declared variables, in the order of the operation.</param>
    /// <param name="values">The coerced values.</param>
    public static string Of(IReadOnlyList<DeclaredVariable> variables, IReadOnlyDictionary<string, object?> values)
    {
        if (variables.Count == 0)
            return "";
        Span<char> letters = stackalloc char[FewVariables];
        if (TryWrite(variables, values, letters))
            return new(letters[..variables.Count]);
        var shape = new StringBuilder();
        foreach (var variable in variables)
        {
            if (values.TryGetValue(variable.Name, out var value))
                Append(shape, variable.Type, value);
            else
                shape.Append(Absent);
        }

        return shape.ToString();
    }

    // A scalar, or a list of scalars, is one letter.
    private static bool TryWrite(IReadOnlyList<DeclaredVariable> variables, IReadOnlyDictionary<string, object?> values, Span<char> letters)
    {
        if (variables.Count > FewVariables)
            return false;
        for (var i = 0; i < variables.Count; i++)
        {
            var variable = variables[i];
            if (variable.Type.Named is not ScalarType)
                return false;
            letters[i] = values.TryGetValue(variable.Name, out var value) ? LetterOf(value, variable.Type.Nullable) : Absent;
        }

        return true;
    }

    private static char LetterOf(object? value, GraphQLType type) => (value, type) switch
    {
        (null, _) => '0',
        (bool truth, _) => truth ? 't' : 'f',
        (IReadOnlyList<object?> items, ListType) => items.Contains(null) ? '?' : '*',
        _ => 'v',
    };

    private static void Append(StringBuilder shape, GraphQLType type, object? value)
    {
        if (type is NonNullType nonNull)
            type = nonNull.OfType;
        switch (value, type)
        {
            case (not null, EnumType enumType):
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
            default:
                shape.Append(LetterOf(value, type));
                break;
        }
    }
}
