using System.Collections;
using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.Errors;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>The parameters of the statements of one level: each has a name that is known beforehand, and says how it is filled.</summary>
/// <param name="source">The caller's door.</param>
internal sealed class StatementParameters(IRowSource source)
{
    private readonly Dictionary<LateKey, Slot> _slots = [];
    private readonly Dictionary<string, Slot> _byName = new(StringComparer.Ordinal);
    private readonly LateReader _readers = new(source);

    /// <summary>How a parameter is filled.</summary>
    /// <param name="Name">Its name in the statement: for a value of the caller that of the member, so that who reads the statement knows what it is.</param>
    /// <param name="Place">Where it stands in a query.</param>
    /// <param name="Read">Gives what the database gets; null for no value.</param>
    internal sealed record Slot(string Name, Expression Place, ReadLate Read);

    /// <summary>The query with parameters for all that is known when it runs.</summary>
    /// <exception cref="GraphQLException">There are more than fit into one statement.</exception>
    public Expression Bind(Expression query) => new LateBinding(this, source.Model).Visit(query)!;

    /// <summary>Whether a late part can be null.</summary>
    public static bool MayBeNull(Expression late) => LateReader.MayBeNull(late);

    /// <summary>The parameter for a late part.</summary>
    /// <param name="late">The part.</param>
    /// <param name="converter">The converter of the column that it is compared with, or null.</param>
    public Expression Place(Expression late, ValueConverter? converter)
    {
        var key = new LateKey(late, converter, IsTruth: false);
        if (_slots.TryGetValue(key, out var known))
            return known.Place;
        var (read, sample) = _readers.Of(late);
        return Add(key, late.Type, sample, IsStored(late) ? read : (input, caller) => Store(read(input, caller), converter, late.Type));
    }

    /// <summary>The parameter for a truth, as the text 1 or 0.</summary>
    public Expression PlaceOfTruth(Expression truth)
    {
        var key = new LateKey(truth, Converter: null, IsTruth: true);
        if (_slots.TryGetValue(key, out var known))
            return known.Place;
        var read = _readers.Of(truth).Read;
        return Add(key, typeof(string), "1", (input, caller) => read(input, caller) is true ? "1" : "0");
    }

    /// <summary>The slot of a parameter of a translated statement; null for one that isn't ours.</summary>
    /// <param name="parameterName">The name; EF Core adds digits where one value is sent in the types of several columns.</param>
    public Slot? Find(string parameterName)
    {
        var name = parameterName.TrimStart('@');
        return name.Length >= SlotNames.Length && name.AsSpan(SlotNames.Length).TrimStart('_').IndexOfAnyExceptInRange('0', '9') < 0
            ? _byName.GetValueOrDefault(name[..SlotNames.Length])
            : null;
    }

    private Expression Add(LateKey key, Type type, object sample, ReadLate read)
    {
        if (_slots.Count == SlotNames.Capacity)
        {
            throw new GraphQLException(new GraphQLError(
                $"The arguments hold more than {SlotNames.Capacity} values. Ask for less at once, or use \"in\" with a list.")
            {
                Extensions = new Dictionary<string, object?> { ["code"] = "FILTER_TOO_LARGE" },
            });
        }

        var (name, place) = SlotNames.Make(_slots.Count, type, sample);
        var slot = new Slot(NameOf(key) ?? name, place, read);
        _slots.Add(key, slot);
        _byName.Add(name, slot);
        return place;
    }

    private string? NameOf(LateKey key)
    {
        var value = key.Value is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : key.Value;
        if (key.IsTruth || Lateness.CallerValueIn(value) is not { Member.Name: var member })
            return null;
        var uses = _slots.Values.Count(slot => slot.Name == member || slot.Name.StartsWith($"{member}_", StringComparison.Ordinal));
        return uses == 0 ? member : $"{member}_{uses + 1}";
    }

    private static bool IsStored(Expression late) =>
        late is LateValue { IsStored: true } or UnaryExpression { NodeType: ExpressionType.Convert, Operand: LateValue { IsStored: true } };

    /// <summary>From a value of C# to what the column holds.</summary>
    private static object? Store(object? value, ValueConverter? converter, Type type) => value switch
    {
        null => Samples.ItemOf(type) is null ? null : Array.Empty<object>(),
        IEnumerable items and not string and not byte[] => items.Cast<object?>().Select(item => Store(item, converter)).ToList(),
        _ => Store(value, converter),
    };

    private static object? Store(object? value, ValueConverter? converter) => converter is not null ? converter.ConvertToProvider(value)
        : value is Enum number ? Convert.ChangeType(number, Enum.GetUnderlyingType(number.GetType()), System.Globalization.CultureInfo.InvariantCulture)
        : value;
}
