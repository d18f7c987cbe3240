using System.Collections;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Scalars;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>Writes a value of code as a literal, for example as a default value in a generated schema document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
public static partial class AstFromValue
{
    /// <summary>
    /// The literal of a value as code knows it, or null where the type has no literal for it: null in a non-null type, or no dictionary for an
    /// input object.
    /// </summary>
    /// <exception cref="ArgumentException">The value is none of its scalar or enum type; the message says why.</exception>
    public static ValueNode? Convert(object? value, GraphQLType type)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (type is NonNullType nonNull)
            return Convert(value, nonNull.OfType) is { } literal and not NullValueNode ? literal : null;
        if (value is null)
            return new NullValueNode();
        return type switch
        {
            ListType list => ConvertList(value, list),
            InputObjectType inputObject => ConvertInputObject(value, inputObject),
            LeafType leaf => ConvertLeaf(value, leaf),
            _ => throw new ArgumentException($"Type \"{type}\" is no input type.", nameof(type)),
        };
    }

    private static ValueNode? ConvertList(object value, ListType list)
    {
        if (value is string or IReadOnlyDictionary<string, object?> || value is not IEnumerable items)
            return Convert(value, list.OfType);
        return new ListValueNode([.. items.Cast<object?>().Select(item => Convert(item, list.OfType)).OfType<ValueNode>()]);
    }

    private static ObjectValueNode? ConvertInputObject(object value, InputObjectType type)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
            return null;
        var fields = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldValue) && Convert(fieldValue, field.Type) is { } literal)
                fields.Add(new(new(field.Name), literal));
        }

        return new(fields.ToImmutable());
    }

    private static ValueNode ConvertLeaf(object value, LeafType leaf)
    {
        var coerced = leaf.CoerceResult(value);
        if (coerced.Error is { } error)
            throw new ArgumentException(error, nameof(value));
        return coerced.Value switch
        {
            null => new NullValueNode(),
            bool truth => new BooleanValueNode(truth),
            string name when leaf is EnumType => new EnumValueNode(name),
            string digits when leaf == SpecifiedScalars.Id && WholeNumber().IsMatch(digits) => new IntValueNode(digits),
            string text => new StringValueNode(text),
            { } written when Number(written) is { } number => WholeNumber().IsMatch(number) ? new IntValueNode(number) : new FloatValueNode(number),
            var other => throw new ArgumentException($"Cannot convert value to AST: {ValueText.Of(other)}.", nameof(value)),
        };
    }

    private static string? Number(object value) => value switch
    {
        _ when Numbers.TryToWhole(value, out var whole) && (value is not (double or float) || System.Numerics.BigInteger.Abs(whole) < (long)1e15) => whole.ToString(),
        decimal exact => exact.ToString(),
        _ => Numbers.TryToDouble(value, out var number) ? NumberText.Of(number) : null,
    };

    [GeneratedRegex("^-?(0|[1-9][0-9]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex WholeNumber();
}
