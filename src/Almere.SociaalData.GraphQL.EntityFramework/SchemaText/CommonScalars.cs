using System.Collections.Immutable;
using System.Globalization;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.EntityFramework.SchemaText;

/// <summary>The scalars that columns of a database need beside the five of the specification.</summary>
public static class CommonScalars
{
    /// <summary>Their definitions, as written in the schema.</summary>
    public const string Sdl =
        """"
        """A calendar date of ISO 8601: year, month and day, as in 2026-07-01."""
        scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date")
        """A moment of RFC 3339 in UTC, as in 2026-07-01T12:30:00Z."""
        scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time")
        """A decimal number (money, rates), written as a JSON number with its full precision."""
        scalar Decimal
        """A whole number between -2^63 and 2^63 - 1."""
        scalar Long

        """";

    /// <summary>How they are read and written, by name.</summary>
    public static IReadOnlyDictionary<string, ScalarBehavior> All { get; } = new Dictionary<string, ScalarBehavior>
    {
        ["Date"] = new DateScalar(),
        ["DateTime"] = new DateTimeScalar(),
        ["Decimal"] = new DecimalScalar(),
        ["Long"] = new LongScalar(),
    }.ToImmutableDictionary();

    private sealed class DateScalar : ScalarBehavior
    {
        public override Coerced CoerceResult(object value) => value is DateOnly date
            ? Coerced.To(date.ToString("O", CultureInfo.InvariantCulture))
            : Coerced.Failed($"Date cannot represent a value of type {value.GetType().Name}.");

        public override Coerced CoerceInput(object value) =>
            value is string text && DateText.TryParse(text, out var date)
                ? Coerced.To(date)
                : Coerced.Failed("Date cannot represent this value: expected a day that exists, as \"yyyy-MM-dd\".");

        public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
            literal is StringValueNode text ? CoerceInput(text.Value) : Coerced.Failed("Date cannot represent this value: expected a string, as \"yyyy-MM-dd\".");
    }

    private sealed class DateTimeScalar : ScalarBehavior
    {
        public override Coerced CoerceResult(object value) => value switch
        {
            DateTimeOffset moment => Coerced.To(Text(moment.UtcDateTime)),
            DateTime moment => Coerced.To(Text(DateTime.SpecifyKind(moment, DateTimeKind.Utc))),
            _ => Coerced.Failed($"DateTime cannot represent a value of type {value.GetType().Name}."),
        };

        public override Coerced CoerceInput(object value) =>
            value is string text && text.Contains('T', StringComparison.Ordinal)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? Coerced.To(moment.UtcDateTime)
                : Coerced.Failed("DateTime cannot represent this value: expected a moment of RFC 3339, as \"2026-07-01T12:30:00Z\".");

        public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
            literal is StringValueNode text ? CoerceInput(text.Value) : Coerced.Failed("DateTime cannot represent this value: expected a string of RFC 3339.");

        private static string Text(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
    }

    private sealed class DecimalScalar : ScalarBehavior
    {
        private const int MaximumLength = 28;
        private const string TooLong = "Decimal cannot represent this value: expected a number of at most 28 characters, below 79 octillion.";

        public override Coerced CoerceResult(object value) => value is decimal or int or long
            ? Coerced.To(Convert.ToDecimal(value, CultureInfo.InvariantCulture))
            : Coerced.Failed($"Decimal cannot represent a value of type {value.GetType().Name}.");

        // A number of more digits comes as a floating-point number, which has lost some.
        public override Coerced CoerceInput(object value) => value switch
        {
            int or long or decimal => Coerced.To(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            double => Coerced.Failed(TooLong),
            _ => Coerced.Failed("Decimal cannot represent this value: expected a number."),
        };

        public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
            literal is IntValueNode { Value: var digits } ? Parse(digits)
            : literal is FloatValueNode { Value: var number } ? Parse(number)
            : Coerced.Failed("Decimal cannot represent this value: expected a number.");

        private static Coerced Parse(string number) =>
            number.Length <= MaximumLength && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? Coerced.To(value)
                : Coerced.Failed(TooLong);
    }

    private sealed class LongScalar : ScalarBehavior
    {
        public override Coerced CoerceResult(object value) => value is long or int
            ? Coerced.To(Convert.ToInt64(value, CultureInfo.InvariantCulture))
            : Coerced.Failed($"Long cannot represent a value of type {value.GetType().Name}.");

        public override Coerced CoerceInput(object value) => value switch
        {
            int number => Coerced.To((long)number),
            long number => Coerced.To(number),
            decimal number when number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue => Coerced.To((long)number),
            _ => Coerced.Failed("Long cannot represent this value: expected a whole number of 64 bits."),
        };

        public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
            literal is IntValueNode digits && long.TryParse(digits.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? Coerced.To(number)
                : Coerced.Failed("Long cannot represent this value: expected a whole number of 64 bits.");
    }
}
