using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.GraphQL.EntityFramework.Rows;

/// <summary>How the value of a column, which is not null, becomes JSON; straight from the reader, without an object in between.</summary>
internal abstract class ColumnFormat
{
    /// <summary>Writes the value.</summary>
    public abstract void Write(DbDataReader reader, int ordinal, JsonTextWriter writer);

    /// <summary>Reads the value as the entity holds it.</summary>
    public abstract object Read(DbDataReader reader, int ordinal);

    /// <summary>Reads the value as text, for a cursor.</summary>
    public abstract string ReadText(DbDataReader reader, int ordinal);

    /// <summary>From such a text to what the column holds.</summary>
    /// <exception cref="FormatException">The text isn't one of this format.</exception>
    /// <exception cref="OverflowException">It holds a number that is too large.</exception>
    public abstract object ParseText(string text);

    /// <summary>The format of a value.</summary>
    /// <param name="type">The type in the entity, without null.</param>
    /// <param name="property">The mapped property that the value comes from, or null for a computed value.</param>
    /// <param name="textIsUtf8">Whether the reader gives the bytes of a text as UTF-8.</param>
    public static ColumnFormat Of(Type type, IProperty? property, bool textIsUtf8 = false)
    {
        var converter = property?.GetTypeMapping().Converter;
        if (type.IsEnum)
            return new EnumFormat(type);
        if (type == typeof(decimal) && converter is not null && StoredType(converter) == typeof(long))
            return new ScaledFormat(converter);
        if (type == typeof(DateTime) && converter is not null && StoredType(converter) == typeof(long))
            return new MomentFormat(converter);
        if (converter is not null)
            return new ConvertedFormat(converter, textIsUtf8);
        return type switch
        {
            _ when type == typeof(int) || type == typeof(short) || type == typeof(byte) => IntFormat.Instance,
            _ when type == typeof(long) => LongFormat.Instance,
            _ when type == typeof(string) => textIsUtf8 ? Utf8Format.Instance : StringFormat.Instance,
            _ when type == typeof(bool) => BooleanFormat.Instance,
            _ when type == typeof(DateOnly) => textIsUtf8 ? DateFormat.InUtf8 : DateFormat.Instance,
            _ when type == typeof(DateTime) => DateTimeFormat.Instance,
            _ when type == typeof(decimal) => DecimalFormat.Instance,
            _ when type == typeof(double) => DoubleFormat.Instance,
            _ => throw new ArgumentException($"Values of {type.Name} can't be written as JSON. Map a value converter for the property or one of its members."),
        };
    }

    private static Type StoredType(ValueConverter converter) => Nullable.GetUnderlyingType(converter.ProviderClrType) ?? converter.ProviderClrType;

    private sealed class IntFormat : ColumnFormat
    {
        public static IntFormat Instance { get; } = new();

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteNumber(reader.GetInt64(ordinal));

        public override object Read(DbDataReader reader, int ordinal) => reader.GetInt32(ordinal);

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture);

        public override object ParseText(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private sealed class LongFormat : ColumnFormat
    {
        public static LongFormat Instance { get; } = new();

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteNumber(reader.GetInt64(ordinal));

        public override object Read(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal);

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture);

        public override object ParseText(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private class StringFormat : ColumnFormat
    {
        public static StringFormat Instance { get; } = new();

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteString(reader.GetString(ordinal));

        public override object Read(DbDataReader reader, int ordinal) => reader.GetString(ordinal);

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetString(ordinal);

        public override object ParseText(string text) => text;
    }

    /// <summary>A text whose bytes are put into the answer as they are, where nothing in it has to be escaped.</summary>
    private sealed class Utf8Format : StringFormat
    {
        public static new Utf8Format Instance { get; } = new();

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer)
        {
            var length = (int)reader.GetBytes(ordinal, 0, null, 0, 0);
            var room = writer.BeginString(length);
            reader.GetBytes(ordinal, 0, room.Array, room.Offset, length);
            if (!writer.TryEndString(length))
                writer.WriteString(reader.GetString(ordinal));
        }
    }

    private sealed class BooleanFormat : ColumnFormat
    {
        public static BooleanFormat Instance { get; } = new();

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteBoolean(reader.GetBoolean(ordinal));

        public override object Read(DbDataReader reader, int ordinal) => reader.GetBoolean(ordinal);

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetBoolean(ordinal) ? "1" : "0";

        public override object ParseText(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>A date.</summary>
    /// <param name="text">How it is written by a database that keeps dates as text, which has the form that the answer needs.</param>
    private sealed class DateFormat(StringFormat text) : ColumnFormat
    {
        public static DateFormat Instance { get; } = new(StringFormat.Instance);

        public static DateFormat InUtf8 { get; } = new(Utf8Format.Instance);

        // The reader that gives dates as text, if there is one: asking for a column's type costs as much as reading it.
        private static volatile Type? _textual;

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer)
        {
            if (IsText(reader, ordinal))
                text.Write(reader, ordinal, writer);
            else
                writer.WriteDate(reader.GetFieldValue<DateOnly>(ordinal));
        }

        private static bool IsText(DbDataReader reader, int ordinal)
        {
            if (reader.GetType() == _textual)
                return true;
            if (reader.GetFieldType(ordinal) != typeof(string))
                return false;
            _textual = reader.GetType();
            return true;
        }

        public override object Read(DbDataReader reader, int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetFieldValue<DateOnly>(ordinal).ToString("O", CultureInfo.InvariantCulture);

        public override object ParseText(string value) => DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture);
    }

    private sealed class DateTimeFormat : ColumnFormat
    {
        public static DateTimeFormat Instance { get; } = new();

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteString(
            DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

        public override object Read(DbDataReader reader, int ordinal) => DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc);

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetDateTime(ordinal).Ticks.ToString(CultureInfo.InvariantCulture);

        public override object ParseText(string text) =>
            long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is var ticks && ticks <= DateTime.MaxValue.Ticks
                ? new DateTime(ticks, DateTimeKind.Utc)
                : throw new FormatException("Expected a number of ticks.");
    }

    private sealed class DecimalFormat : ColumnFormat
    {
        public static DecimalFormat Instance { get; } = new();

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteNumber(reader.GetDecimal(ordinal));

        public override object Read(DbDataReader reader, int ordinal) => reader.GetDecimal(ordinal);

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetDecimal(ordinal).ToString(CultureInfo.InvariantCulture);

        public override object ParseText(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private sealed class DoubleFormat : ColumnFormat
    {
        public static DoubleFormat Instance { get; } = new();

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteNumber(reader.GetDouble(ordinal));

        public override object Read(DbDataReader reader, int ordinal) => reader.GetDouble(ordinal);

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetDouble(ordinal).ToString("R", CultureInfo.InvariantCulture);

        public override object ParseText(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>A decimal that is stored as a whole number of its smallest unit, such as cents.</summary>
    private sealed class ScaledFormat(ValueConverter converter) : ColumnFormat
    {
        private readonly decimal _unit = (decimal)converter.ConvertFromProvider(1L)!;

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteNumber(reader.GetInt64(ordinal) * _unit);

        public override object Read(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal) * _unit;

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture);

        public override object ParseText(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>A moment that is stored as a whole number, such as milliseconds.</summary>
    private sealed class MomentFormat(ValueConverter converter) : ColumnFormat
    {
        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => writer.WriteString(
            ((DateTime)Read(reader, ordinal)).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

        public override object Read(DbDataReader reader, int ordinal) => converter.ConvertFromProvider(reader.GetInt64(ordinal))!;

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture);

        public override object ParseText(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>An enum that is stored as its number.</summary>
    private sealed class EnumFormat(Type type) : ColumnFormat
    {
        private readonly FrozenDictionary<long, byte[]> _names = Enum.GetValues(type).Cast<object>().Distinct().ToFrozenDictionary(
            value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            value => System.Text.Encoding.UTF8.GetBytes($"\"{SchemaNames.EnumValueOf(value.ToString()!)}\""));

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer)
        {
            var number = reader.GetInt64(ordinal);
            writer.WriteRaw(_names.TryGetValue(number, out var name)
                ? name
                : throw new InvalidOperationException($"The database holds {number}, which is no value of {type.Name}."));
        }

        public override object Read(DbDataReader reader, int ordinal) => Enum.ToObject(type, reader.GetInt64(ordinal));

        public override string ReadText(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture);

        public override object ParseText(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>A value type of its own, shown as the text or number that it is stored as.</summary>
    private sealed class ConvertedFormat(ValueConverter converter, bool textIsUtf8) : ColumnFormat
    {
        private readonly ColumnFormat _stored = Of(StoredType(converter), null, textIsUtf8);

        public override void Write(DbDataReader reader, int ordinal, JsonTextWriter writer) => _stored.Write(reader, ordinal, writer);

        public override object Read(DbDataReader reader, int ordinal) => converter.ConvertFromProvider(_stored.Read(reader, ordinal))!;

        public override string ReadText(DbDataReader reader, int ordinal) => _stored.ReadText(reader, ordinal);

        public override object ParseText(string text) => _stored.ParseText(text);
    }
}
