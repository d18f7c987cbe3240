using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A type with a name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
public abstract class NamedType : GraphQLType, ISchemaElement
{
    private protected NamedType(TypeParts parts)
    {
        Name = parts.Name;
        Description = parts.Description;
        Definition = parts.Definition;
        Extensions = parts.Extensions;
        AppliedDirectives = parts.AppliedDirectives;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Coordinate => Name;

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>The definition in the document; null for a built-in type.</summary>
    public TypeDefinitionNode? Definition { get; }

    /// <summary>The extensions, in the order of the documents.</summary>
    public ImmutableArray<TypeExtensionNode> Extensions { get; }

    /// <summary>The directives of the definition and then of the extensions.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <inheritdoc/>
    public sealed override NamedType Named => this;

    /// <summary>Whether this is one of the types of introspection, whose names begin with two underscores.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal) && Definition is null;

    /// <summary>Whether this is a scalar or an enum: a field of such a type has no selection set.</summary>
    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>Whether this is an interface or a union.</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;
}
