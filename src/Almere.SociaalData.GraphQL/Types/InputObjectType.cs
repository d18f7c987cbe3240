namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An input object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects"/>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(TypeParts parts, bool isOneOf) : base(parts) => IsOneOf = isOneOf;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The input fields, in the order of the schema.</summary>
    public NamedCollection<InputFieldDefinition> Fields { get; private set; } = NamedCollection<InputFieldDefinition>.Empty;

    /// <summary>Whether exactly one field must be given, and not null.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
    public bool IsOneOf { get; }

    internal void Complete(IEnumerable<InputFieldDefinition> fields) => Fields = new(fields);
}
