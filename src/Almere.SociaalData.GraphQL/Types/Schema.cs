using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Introspection;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>
/// A schema: its types, directives and root operation types. It doesn't change, and reading it allocates nothing. It is built from documents;
/// that the documents follow the rules is checked by <c>Validator.ValidateSdl</c>, and that the schema does by <c>SchemaValidator</c>.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public sealed class Schema
{
    internal Schema(SchemaAssembly assembly)
    {
        Blueprint = assembly.Blueprint;
        Definition = assembly.Definition;
        Extensions = assembly.Extensions;
        Types = assembly.Types;
        Directives = assembly.Directives;
        DeclaredRoots = assembly.Roots;
        QueryType = DeclaredRoots.GetValueOrDefault(OperationType.Query) as ObjectType;
        MutationType = DeclaredRoots.GetValueOrDefault(OperationType.Mutation) as ObjectType;
        SubscriptionType = DeclaredRoots.GetValueOrDefault(OperationType.Subscription) as ObjectType;
    }

    /// <summary>The description, or null.</summary>
    public string? Description => Definition?.Description?.Value;

    /// <summary>The root type of queries; null only where the schema is invalid.</summary>
    public ObjectType? QueryType { get; }

    /// <summary>The root type of mutations, or null.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root type of subscriptions, or null.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All types in the order in which they first appear, with the built-in scalars that are used and the introspection types.</summary>
    public NamedCollection<NamedType> Types { get; }

    /// <summary>All directives: those of the documents in their order, then the built-in ones.</summary>
    public NamedCollection<DirectiveDefinition> Directives { get; }

    /// <summary>The schema definition, or null when the document leaves it out.</summary>
    public SchemaDefinitionNode? Definition { get; }

    /// <summary>The schema extensions, in the order of the documents.</summary>
    public ImmutableArray<SchemaExtensionNode> Extensions { get; }

    /// <summary>The directives of the schema definition and then of its extensions.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives =>
        [.. Definition?.Directives ?? [], .. Extensions.SelectMany(extension => extension.Directives)];

    /// <summary>What the schema was built from.</summary>
    internal SchemaBlueprint Blueprint { get; }

    /// <summary>The types that stand in the place of root types, also where the schema is wrong and they are no object types.</summary>
    internal IReadOnlyDictionary<OperationType, NamedType> DeclaredRoots { get; }

    /// <summary>Builds a schema from the text of a document.</summary>
    /// <exception cref="GraphQLException">The text is no document, names a type that it doesn't define, or gives a reason or address that is no string.</exception>
    /// <exception cref="ArgumentException">A behaviour is for something that the schema doesn't have.</exception>
    public static Schema Build(string sdl, SchemaBehaviors? behaviors = null) => Build(Parser.Parse(sdl, ParserOptions.Trusted), behaviors);

    /// <summary>Builds a schema from a document. Definitions that are no type system definitions are passed over.</summary>
    /// <exception cref="GraphQLException">The document names a type that it doesn't define, or gives a reason or address that is no string.</exception>
    /// <exception cref="ArgumentException">A behaviour is for something that the schema doesn't have.</exception>
    public static Schema Build(DocumentNode document, SchemaBehaviors? behaviors = null) => SchemaBuilder.Build([document], behaviors);

    /// <summary>A schema with the definitions and extensions of another document added.</summary>
    /// <exception cref="GraphQLException">The document names a type that neither it nor this schema defines, or gives a reason or address that is no string.</exception>
    /// <exception cref="ArgumentException">A behaviour is for something that the schema doesn't have.</exception>
    public Schema Extend(DocumentNode document, SchemaBehaviors? behaviors = null) => SchemaBuilder.Extend(this, document, behaviors);

    /// <summary>The type of that name, or null.</summary>
    public NamedType? GetType(string name) => Types.Find(name);

    /// <summary>The root type of a kind of operation, or null.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The field of a type, also a meta-field, or null: what a selection of that name on that type means.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
    public FieldDefinition? FindField(CompositeType parent, string name)
    {
        if (!name.StartsWith("__", StringComparison.Ordinal))
            return (parent as FieldedType)?.Fields.Find(name);
        return name switch
        {
            "__typename" => MetaFields.TypeName,
            "__schema" when parent == QueryType => MetaFields.Schema,
            "__type" when parent == QueryType => MetaFields.Type,
            _ => (parent as FieldedType)?.Fields.Find(name),
        };
    }
}
