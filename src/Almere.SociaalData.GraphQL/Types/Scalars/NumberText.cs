using System.Globalization;

namespace Almere.SociaalData.GraphQL.Types.Scalars;

/// <summary>Numbers as JSON and GraphQL documents write them: the shortest text that reads back as the same number, with a small <c>e</c>.</summary>
internal static class NumberText
{
    /// <summary>The text of a finite number; very large and very small ones get an exponent, as in ECMAScript.</summary>
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        if (exponentAt < 0)
            return text == "-0" ? "0" : text;
        var exponent = int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var negative = text[0] == '-';
        var digits = text[(negative ? 1 : 0)..exponentAt].Replace(".", "", StringComparison.Ordinal);
        return (negative ? "-" : "") + WithExponent(digits, exponent);
    }

    // Up to 21 digits before the point and 6 zeros after it are written out.
    private static string WithExponent(string digits, int exponent) => exponent switch
    {
        >= 0 and < 21 when exponent >= digits.Length - 1 => digits.PadRight(exponent + 1, '0'),
        >= 0 and < 21 => digits[..(exponent + 1)] + "." + digits[(exponent + 1)..],
        < 0 and >= -7 + 1 => "0." + new string('0', -exponent - 1) + digits,
        _ => (digits.Length == 1 ? digits : digits[..1] + "." + digits[1..])
            + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture),
    };
}
