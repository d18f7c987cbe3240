using System.Globalization;
using System.Runtime.CompilerServices;
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
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return list.Values.Select(item => Of(item, variables)).ToList();
            case ObjectValueNode fields:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return OfFields(fields, variables);
            default:
                return null;
        }
    }

    /// <summary>
    /// The number that a text means: <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> for up to 28 digits without exponent, so that no
    /// digit is lost, and else <see cref="double"/>; the first that holds it.
    /// </summary>
    internal static object OfNumber(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number))
            return number;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var large))
            return large;
        return text.Length <= 28 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var exact)
            ? exact
            : double.Parse(text, NumberStyles.Float, culture);
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
