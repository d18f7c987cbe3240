using System.Text.Json;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>
/// Coerces the variables of an operation that came before, in one pass over the JSON of the request. It knows only what goes well: at the first thing that is wrong it
/// gives up, and <see cref="VariableCoercion"/> tells what it is.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
internal static class KnownVariables
{
    /// <summary>The values by name; null when something is wrong with them.</summary>
    /// <param name="variables">The variables of the operation.</param>
    /// <param name="provided">The values of the request: a JSON object; null where there are none.</param>
    public static IReadOnlyDictionary<string, object?>? TryCoerce(IReadOnlyList<DeclaredVariable> variables, JsonElement? provided)
    {
        var values = new object?[variables.Count];
        Array.Fill(values, VariableValues.Absent);
        var next = 0;
        foreach (var member in provided?.EnumerateObject() ?? default)
        {
            var found = Find(variables, member, ref next);
            if (found >= 0 && !TryCoerce(JsonInput.Read(member.Value), variables[found].Type, out values[found]))
                return null;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != VariableValues.Absent)
                continue;
            var variable = variables[i];
            if (variable.Default is { IsError: false } value)
                values[i] = value.Value;
            else if (variable.Default is not null || variable.Type is NonNullType)
                return null;
        }

        return VariableValues.Of(variables, values);
    }

    // Most clients give the values in the order in which the operation declares them.
    private static int Find(IReadOnlyList<DeclaredVariable> variables, JsonProperty member, ref int next)
    {
        for (var tried = 0; tried < variables.Count; tried++)
        {
            var place = next;
            next = next + 1 == variables.Count ? 0 : next + 1;
            if (member.NameEquals(variables[place].Name))
                return place;
        }

        return -1;
    }

    private static bool TryCoerce(object? value, GraphQLType type, out object? coerced)
    {
        coerced = null;
        var nullable = type.Nullable;
        if (value is null)
            return nullable == type;
        if (nullable is LeafType leaf)
        {
            var outcome = leaf.CoerceInput(value);
            coerced = outcome.Value;
            return !outcome.IsError;
        }

        var coercion = new InputCoercion(maxErrors: 1);
        coerced = coercion.Coerce(value, nullable);
        return coercion.Errors.Count == 0;
    }
}
