using System.Collections.Frozen;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An enum type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumType : LeafType
{
    private readonly FrozenDictionary<object, EnumValueDefinition> _byRuntimeValue;

    internal EnumType(TypeParts parts, IEnumerable<EnumValueDefinition> values) : base(parts)
    {
        Values = new(values);
        var byRuntimeValue = new Dictionary<object, EnumValueDefinition>();
        foreach (var value in Values)
            byRuntimeValue.TryAdd(value.RuntimeValue, value);
        _byRuntimeValue = byRuntimeValue.ToFrozenDictionary();
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values, in the order of the schema.</summary>
    public NamedCollection<EnumValueDefinition> Values { get; }

    /// <summary>The value that code knows by this object, or null.</summary>
    public EnumValueDefinition? FindByRuntimeValue(object runtimeValue) => _byRuntimeValue.GetValueOrDefault(runtimeValue);

    /// <summary>Result coercion: from the runtime value to the name.</summary>
    public override Coerced CoerceResult(object value) => FindByRuntimeValue(value) is { } found
        ? Coerced.To(found.Name)
        : Coerced.Failed($"Enum \"{Name}\" cannot represent a value of type {value.GetType().Name} that is none of its values.");

    /// <summary>Input coercion: from the name to the runtime value.</summary>
    public override Coerced CoerceInput(object value) => value switch
    {
        string name when Values.Find(name) is { } found => Coerced.To(found.RuntimeValue),
        string name => Coerced.Failed($"Value \"{name}\" does not exist in \"{Name}\" enum."),
        _ => Coerced.Failed($"Enum \"{Name}\" cannot represent non-string value: {ValueText.Of(value)}."),
    };

    /// <summary>Input coercion: from the name, written without quotes, to the runtime value.</summary>
    public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        EnumValueNode name when Values.Find(name.Value) is { } found => Coerced.To(found.RuntimeValue),
        EnumValueNode name => Coerced.Failed($"Value \"{name.Value}\" does not exist in \"{Name}\" enum."),
        _ => Coerced.Failed($"Enum \"{Name}\" cannot represent non-enum value: {ValueText.Of(literal)}."),
    };
}
