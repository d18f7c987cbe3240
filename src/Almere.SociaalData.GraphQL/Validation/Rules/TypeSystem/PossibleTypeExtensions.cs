using System.Diagnostics;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

/// <summary>An extension extends a type that exists and is of its kind.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/>
public static class PossibleTypeExtensions
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(PossibleTypeExtensions)) { Definition = Check };

    private static void Check(ValidationContext context, DefinitionNode definition)
    {
        if (definition is not TypeExtensionNode extension)
            return;
        var name = extension.Name.Value;
        var node = context.FindDefinedType(name);
        var kind = node is not null ? KindOf(node) : context.SchemaToExtend?.GetType(name)?.Kind;
        if (kind is null)
        {
            var known = context.DefinedTypeNames
                .Concat(context.SchemaToExtend?.Types.Select<NamedType, string>(type => type.Name) ?? [])
                .Distinct(StringComparer.Ordinal);
            context.Report($"Cannot extend type \"{name}\" because it is not defined.{context.DidYouMean(name, known, typeName: null)}", extension.Name);
        }
        else if (kind != KindOf(extension))
        {
            var message = $"Cannot extend non-{Word(KindOf(extension))} type \"{name}\".";
            if (node is null)
                context.Report(message, extension);
            else
                context.Report(message, node, extension);
        }
    }

    private static TypeKind KindOf(DefinitionNode definition) => definition switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => TypeKind.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => TypeKind.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => TypeKind.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => TypeKind.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => TypeKind.Enum,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => TypeKind.InputObject,
        _ => throw new UnreachableException($"A {definition.Kind} defines or extends no type."),
    };

    private static string Word(TypeKind kind) => kind switch
    {
        TypeKind.InputObject => "input object",
        var other => other.ToString().ToLowerInvariant(),
    };
}
