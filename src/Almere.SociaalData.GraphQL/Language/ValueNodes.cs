using System.Collections.Immutable;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A value literal or a variable.</summary>
public abstract class ValueNode : Node
{
    private protected ValueNode(Location location) : base(location)
    {
    }
}

/// <summary>The use of a variable.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Variable"/>
public sealed class VariableNode(NameNode name, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Variable;

    /// <summary>The name, without the sign $.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>An integer of any size.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IntValue"/>
public sealed class IntValueNode(string @value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.IntValue;

    /// <summary>The digits as written, with the sign.</summary>
    public string Value { get; } = @value;
}

/// <summary>A number with a fraction or an exponent.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FloatValue"/>
public sealed class FloatValueNode(string @value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FloatValue;

    /// <summary>The number as written.</summary>
    public string Value { get; } = @value;
}

/// <summary>A string.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#StringValue"/>
public sealed class StringValueNode(string @value, bool block = false, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.StringValue;

    /// <summary>The text, with escapes and indentation resolved.</summary>
    public string Value { get; } = @value;

    /// <summary>Whether it was written as a block string, between three quotes.</summary>
    public bool Block { get; } = block;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#BooleanValue"/>
public sealed class BooleanValueNode(bool @value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = @value;
}

/// <summary><c>null</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#NullValue"/>
public sealed class NullValueNode(Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NullValue;
}

/// <summary>The name of an enum value.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumValue"/>
public sealed class EnumValueNode(string @value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValue;

    /// <summary>The name.</summary>
    public string Value { get; } = @value;
}

/// <summary>A list of values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ListValue"/>
public sealed class ListValueNode(ImmutableArray<ValueNode> values = default, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListValue;

    /// <summary>The values, in the order of the text.</summary>
    public ImmutableArray<ValueNode> Values { get; } = values.IsDefault ? [] : values;
}

/// <summary>An input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ObjectValue"/>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields = default, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectValue;

    /// <summary>The fields, in the order of the text.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields.IsDefault ? [] : fields;
}
