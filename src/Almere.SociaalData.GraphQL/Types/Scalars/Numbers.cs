using System.Globalization;
using System.Numerics;

namespace Almere.SociaalData.GraphQL.Types.Scalars;

/// <summary>Reads any number type of .NET.</summary>
internal static class Numbers
{
    /// <summary>The value as a whole number; false when it is no finite number or has a fraction.</summary>
    public static bool TryToWhole(object value, out BigInteger whole)
    {
        switch (value)
        {
            case int number:
                whole = number;
                return true;
            case long number:
                whole = number;
                return true;
            case decimal number when decimal.Truncate(number) == number:
                whole = new(number);
                return true;
            case double number when double.IsInteger(number):
                whole = new(number);
                return true;
            case float number when float.IsInteger(number):
                whole = new(number);
                return true;
            case BigInteger number:
                whole = number;
                return true;
            case byte or sbyte or short or ushort or uint or ulong:
                whole = BigInteger.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
                return true;
            default:
                whole = default;
                return false;
        }
    }

    /// <summary>The value as a double-precision number; false when it is no finite number.</summary>
    public static bool TryToDouble(object value, out double number)
    {
        number = value switch
        {
            double exact => exact,
            float single => single,
            decimal money => (double)money,
            _ => TryToWhole(value, out var whole) ? (double)whole : double.NaN,
        };
        return double.IsFinite(number);
    }
}
