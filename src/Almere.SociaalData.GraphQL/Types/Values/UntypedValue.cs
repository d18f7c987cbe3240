using System.Globalization;
using System.Numerics;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>The plain value of a literal, without a type: what a custom scalar gets to see.</summary>
public static class UntypedValue
{
    /// <summary>
    /// The value: <see cref="string"/> (also for an enum value), <see cref="bool"/>, a number as <see cref="OfNumber"/> says, a list of values, or a
    /// dictionary in the order of the text. A variable that was not given counts as null, and leaves out the field that it is given to.
    /// </summary>
    public static object? Of(ValueNode literal, IReadOnlyDictionary<string, object?>? variables = null)
    {
        switch (literal)
        {
            case StringValueNode text:
                return text.Value;
            case EnumValueNode name:
                return name.Value;
            case BooleanValueNode truth:
                return truth.Value;
            case IntValueNode number:
                return OfNumber(number.Value);
            case FloatValueNode number:
                return OfNumber(number.Value);
            case VariableNode variable:
                return variables?.GetValueOrDefault(variable.Name.Value);
            case ListValueNode list:
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                return list.Values.Select(item => Of(item, variables)).ToList();
            case ObjectValueNode fields:
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                return OfFields(fields, variables);
            default:
                return null;
        }
    }

    /// <summary>
    /// The number that a text of digits means, without loss where .NET can: <see cref="int"/>, <see cref="long"/>, <see cref="BigInteger"/> for
    /// a larger whole number, <see cref="decimal"/> for a fraction of up to 28 digits, and else <see cref="double"/>.
    /// </summary>
    internal static object OfNumber(string digits)
    {
        var culture = CultureInfo.InvariantCulture;
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, culture, out var number))
            return number;
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, culture, out var large))
            return large;
        return decimal.TryParse(digits, NumberStyles.Float, culture, out var exact) && digits.Length <= 28
            ? exact
            : double.Parse(digits, NumberStyles.Float, culture);
    }

    private static OrderedDictionary<string, object?> OfFields(ObjectValueNode node, IReadOnlyDictionary<string, object?>? variables)
    {
        var values = new OrderedDictionary<string, object?>(node.Fields.Length, StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (field.Value is not VariableNode variable || variables?.ContainsKey(variable.Name.Value) == true)
                values[field.Name.Value] = Of(field.Value, variables);
        }

        return values;
    }
}
