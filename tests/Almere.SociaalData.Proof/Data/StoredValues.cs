using System.Globalization;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain.Clients;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Proof.Data;

/// <summary>Values that a column can hold, made from nothing or from another value: so that a new column needs no line here.</summary>
internal static class StoredValues
{
    private static readonly Bsn[] Bsns = [.. TestBsns.All().Take(2_000)];

    /// <summary>A value for a row, different from that of its neighbours where the type has enough values.</summary>
    public static object New(IReadOnlyProperty property, int row)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type switch
        {
            _ when type == typeof(string) => $"{property.Name} {row}",
            _ when type == typeof(Bsn) => Bsns[row],
            _ when type == typeof(int) => row + 10,
            _ when type == typeof(long) => row + 10L,
            _ when type == typeof(decimal) => row * 10m,
            _ when type == typeof(double) => row * 1.5,
            _ when type == typeof(bool) => row % 2 == 0,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(row),
            _ when type == typeof(DateTime) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(row),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(row),
            _ when type == typeof(Guid) => new Guid(row, 0, 0, new byte[8]),
            _ when type == typeof(byte[]) => BitConverter.GetBytes(row),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(row % Enum.GetValues(type).Length)!,
            _ => throw new NotSupportedException($"No value for {property.DeclaringType.DisplayName()}.{property.Name} of type {type.Name}: add the type here."),
        };
    }

    /// <summary>Another value of the same column.</summary>
    public static object Other(IReadOnlyProperty property, object value)
    {
        switch (value)
        {
            case string text:
                return text + "*";
            case Bsn bsn:
                return Bsns[(Array.IndexOf(Bsns, bsn) + 700) % Bsns.Length];
            case int number:
                return number + 7;
            case long number:
                return number + 7;
            case decimal number:
                return number + 1_000;
            case double number:
                return number + 7;
            case bool flag:
                return !flag;
            case DateOnly date:
                return date.AddDays(45);
            case DateTime time:
                return time.AddDays(45);
            case DateTimeOffset time:
                return time.AddDays(45);
            case Guid guid:
                return new Guid(guid.GetHashCode() + 1, 0, 0, new byte[8]);
            case byte[] bytes:
                return bytes.Append((byte)1).ToArray();
            case Enum:
                var values = Enum.GetValues(value.GetType());
                return values.GetValue((Array.IndexOf(values, value) + 1) % values.Length)!;
            default:
                throw new NotSupportedException($"No other value for {property.Name} of type {value.GetType().Name}: add the type here.");
        }
    }

    /// <summary>As the database keeps it.</summary>
    public static object ToStore(IReadOnlyProperty property, object value)
    {
        var converted = property.FindTypeMapping()!.Converter is { } converter ? converter.ConvertToProvider(value)! : value;
        return converted is Enum ? Convert.ChangeType(converted, Enum.GetUnderlyingType(converted.GetType()), CultureInfo.InvariantCulture) : converted;
    }

    /// <summary>From how the database keeps it.</summary>
    public static object FromStore(IReadOnlyProperty property, object stored)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var converter = property.FindTypeMapping()!.Converter;
        var provider = Nullable.GetUnderlyingType(converter?.ProviderClrType ?? type) ?? converter?.ProviderClrType ?? type;
        object read = stored switch
        {
            _ when provider == typeof(DateOnly) => DateOnly.Parse((string)stored, CultureInfo.InvariantCulture),
            _ when provider == typeof(DateTime) => DateTime.Parse((string)stored, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
            _ when provider == typeof(DateTimeOffset) => DateTimeOffset.Parse((string)stored, CultureInfo.InvariantCulture),
            _ when provider == typeof(Guid) => Guid.Parse((string)stored),
            _ when provider.IsEnum => Enum.ToObject(provider, stored),
            _ when provider == typeof(byte[]) => stored,
            _ => Convert.ChangeType(stored, provider, CultureInfo.InvariantCulture),
        };
        var value = converter is null ? read : converter.ConvertFromProvider(read)!;
        return type.IsEnum && value is not Enum ? Enum.ToObject(type, value) : value;
    }
}
