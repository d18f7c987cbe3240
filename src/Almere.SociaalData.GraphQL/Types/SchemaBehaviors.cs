using System.Collections.Frozen;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>What the elements of a schema do, by name or coordinate; the schema document says that they exist.</summary>
public sealed class SchemaBehaviors
{
    /// <summary>No behaviour: fields take the member of their name, custom scalars pass values unchanged, enum values are their names.</summary>
    public static SchemaBehaviors None { get; } = new();

    /// <summary>What fields do, by coordinate <c>Type.field</c> of an object type.</summary>
    public IReadOnlyDictionary<string, FieldBehavior> Fields { get; init; } = FrozenDictionary<string, FieldBehavior>.Empty;

    /// <summary>How custom scalars are read and written, by name.</summary>
    public IReadOnlyDictionary<string, ScalarBehavior> Scalars { get; init; } = FrozenDictionary<string, ScalarBehavior>.Empty;

    /// <summary>How the object type of a value is found, by the name of the interface or union.</summary>
    public IReadOnlyDictionary<string, Func<object, string?>> TypeResolvers { get; init; } = FrozenDictionary<string, Func<object, string?>>.Empty;

    /// <summary>What code knows enum values by, by coordinate <c>Enum.VALUE</c>.</summary>
    public IReadOnlyDictionary<string, object> EnumValues { get; init; } = FrozenDictionary<string, object>.Empty;

    /// <summary>These behaviours and the others; the others count where both have something to say.</summary>
    public SchemaBehaviors With(SchemaBehaviors others) => new()
    {
        Fields = Merge(Fields, others.Fields),
        Scalars = Merge(Scalars, others.Scalars),
        TypeResolvers = Merge(TypeResolvers, others.TypeResolvers),
        EnumValues = Merge(EnumValues, others.EnumValues),
    };

    private static IReadOnlyDictionary<string, T> Merge<T>(IReadOnlyDictionary<string, T> first, IReadOnlyDictionary<string, T> second)
    {
        if (second.Count == 0)
            return first;
        var merged = new Dictionary<string, T>(first, StringComparer.Ordinal);
        foreach (var (key, value) in second)
            merged[key] = value;
        return merged;
    }
}
