using System.Collections;
using System.Globalization;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>From a value of the request to what the column holds that it is compared with.</summary>
internal sealed class ColumnValues
{
    private readonly ScalarAccess _scalar;
    private readonly string _field;
    private readonly decimal? _unit;

    /// <summary>The values of a scalar.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="field">The name of the field, for messages.</param>
    public ColumnValues(ScalarAccess scalar, string field)
    {
        _scalar = scalar;
        _field = field;
        if (scalar.Type == typeof(decimal) && scalar.Converter is { } converter && (Nullable.GetUnderlyingType(converter.ProviderClrType) ?? converter.ProviderClrType) == typeof(long))
            _unit = (decimal)converter.ConvertFromProvider(1L)!;
    }

    /// <summary>Whether the request may give a value that no column can hold: then equality is decided by a list, which may be empty.</summary>
    public bool MayBeUnheld => _unit is not null || _scalar.IsOwnType;

    /// <summary>The type of a value in the query.</summary>
    public Type Type => _scalar.Type;

    /// <summary>What the column holds for a value that it can hold exactly; null for a value that no row can have.</summary>
    public object? Exactly(object value) => value switch
    {
        decimal amount when _unit is { } unit => IsBeyond(amount, unit) || !decimal.IsInteger(amount / unit) ? null : decimal.ToInt64(amount / unit),
        _ => Plain(value),
    };

    /// <summary>What the column holds for a bound: where it can't hold the value itself, the nearest that compares alike.</summary>
    /// <param name="value">The value of the request.</param>
    /// <param name="isUp">Whether the nearest above is meant (for at least, and lower than); otherwise the nearest below.</param>
    public object Bound(object value, bool isUp)
    {
        if (value is not decimal amount || _unit is not { } unit)
            return Plain(value);
        if (IsBeyond(amount, unit))
            return amount > 0 ? long.MaxValue : long.MinValue;
        return decimal.ToInt64(isUp ? decimal.Ceiling(amount / unit) : decimal.Floor(amount / unit));
    }

    /// <summary>What the column holds for each of a list of values; null, and what no row can have, are left out.</summary>
    public ArrayList All(object? values)
    {
        var all = new ArrayList();
        foreach (var value in values as IReadOnlyList<object?> ?? [values])
        {
            if (value is not null && Exactly(value) is { } held)
                all.Add(held);
        }

        return all;
    }

    /// <summary>A text of the request.</summary>
    public string Text(object value)
    {
        var text = (string)value;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]))))
                throw FilterErrors.Invalid($"The text that \"{_field}\" is compared with holds U+0000 or half a surrogate pair, which no text in the database holds. Leave it out.");
        }

        return text;
    }

    private static bool IsBeyond(decimal amount, decimal unit) => amount > long.MaxValue * unit || amount < long.MinValue * unit;

    private object Plain(object value)
    {
        if (value is string text)
            return Text(text);
        if (value is Enum number)
            return Convert.ToInt64(number, CultureInfo.InvariantCulture);
        try
        {
            value = _scalar.Type.IsInstanceOfType(value) ? value : Convert.ChangeType(value, _scalar.Type, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            throw FilterErrors.Invalid($"The value that \"{_field}\" is compared with doesn't fit: expected a value of type {SchemaName}.");
        }

        return _scalar.Converter is { } converter ? converter.ConvertToProvider(value)! : value;
    }

    private string SchemaName => Mapping.SchemaNames.ScalarOf(_scalar.Type);
}
