namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A schema coordinate: the name of one element of a schema.</summary>
public abstract class SchemaCoordinateNode : Node
{
    private protected SchemaCoordinateNode(Location location) : base(location)
    {
    }
}

/// <summary>The coordinate of a type: <c>Client</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#TypeCoordinate"/>
public sealed class TypeCoordinateNode(NameNode name, Location location = default) : SchemaCoordinateNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeCoordinate;

    /// <summary>The type.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>The coordinate of a field, an input field or an enum value: <c>Client.id</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#MemberCoordinate"/>
public sealed class MemberCoordinateNode(NameNode name, NameNode memberName, Location location = default) : SchemaCoordinateNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MemberCoordinate;

    /// <summary>The type.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The field or value.</summary>
    public NameNode MemberName { get; } = memberName;
}

/// <summary>The coordinate of an argument of a field: <c>Client.trajectories(first:)</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ArgumentCoordinate"/>
public sealed class ArgumentCoordinateNode(
    NameNode name, NameNode fieldName, NameNode argumentName, Location location = default)
    : SchemaCoordinateNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ArgumentCoordinate;

    /// <summary>The type.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The field.</summary>
    public NameNode FieldName { get; } = fieldName;

    /// <summary>The argument.</summary>
    public NameNode ArgumentName { get; } = argumentName;
}

/// <summary>The coordinate of a directive: <c>@cost</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#DirectiveCoordinate"/>
public sealed class DirectiveCoordinateNode(NameNode name, Location location = default) : SchemaCoordinateNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveCoordinate;

    /// <summary>The directive, without the sign @.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>The coordinate of an argument of a directive: <c>@cost(weight:)</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#DirectiveArgumentCoordinate"/>
public sealed class DirectiveArgumentCoordinateNode(NameNode name, NameNode argumentName, Location location = default) : SchemaCoordinateNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveArgumentCoordinate;

    /// <summary>The directive, without the sign @.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The argument.</summary>
    public NameNode ArgumentName { get; } = argumentName;
}
