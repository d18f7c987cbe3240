using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>
/// A rule that documents must follow: what it looks at on the one walk over the document. A rule holds no state of its own, so one object serves
/// all documents at the same time; what it needs to remember stands in the <see cref="ValidationContext"/>.
/// </summary>
/// <param name="name">The name, unique among the rules; those of the specification carry the name of the graphql-js rule without <c>Rule</c>.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
public sealed class ValidationRule(string name)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Called before the walk.</summary>
    public Action<ValidationContext, DocumentNode>? Document { get; init; }

    /// <summary>Called for each definition and extension, before those for its kind.</summary>
    public Action<ValidationContext, DefinitionNode>? Definition { get; init; }

    /// <summary>Called for each operation, before its parts.</summary>
    public Action<ValidationContext, OperationDefinitionNode>? Operation { get; init; }

    /// <summary>Called for each fragment definition, before its parts.</summary>
    public Action<ValidationContext, FragmentDefinitionNode>? Fragment { get; init; }

    /// <summary>Called for each variable definition.</summary>
    public Action<ValidationContext, VariableDefinitionNode>? VariableDefinition { get; init; }

    /// <summary>Called for each field, before its parts; <see cref="ValidationContext.ParentType"/> and <see cref="ValidationContext.Field"/> are its own.</summary>
    public Action<ValidationContext, FieldNode>? Field { get; init; }

    /// <summary>Called for each fragment spread; <see cref="ValidationContext.ParentType"/> is the type that it stands in.</summary>
    public Action<ValidationContext, FragmentSpreadNode>? FragmentSpread { get; init; }

    /// <summary>Called for each inline fragment, before its parts; <see cref="ValidationContext.ParentType"/> is the type that it stands in.</summary>
    public Action<ValidationContext, InlineFragmentNode>? InlineFragment { get; init; }

    /// <summary>Called for each place that has directives, before the directives.</summary>
    public Action<ValidationContext, DirectiveSite>? Directives { get; init; }

    /// <summary>Called for each directive in use; <see cref="ValidationContext.Directive"/> is its definition.</summary>
    public Action<ValidationContext, DirectiveNode>? Directive { get; init; }

    /// <summary>Called for each argument of a field or, with <see cref="ValidationContext.Directive"/> set, of a directive; the definition is null when unknown.</summary>
    public Action<ValidationContext, ArgumentNode, ArgumentDefinition?>? Argument { get; init; }

    /// <summary>Called for each value, before the values inside it.</summary>
    public ValueCheck? Value { get; init; }

    /// <summary>Called for each reference to a named type.</summary>
    public Action<ValidationContext, NamedTypeNode>? NamedType { get; init; }

    /// <summary>Called after the walk for each operation, with the variables that it and its fragments use.</summary>
    public Action<ValidationContext, OperationUses>? OperationUses { get; init; }

    /// <summary>Called after everything else.</summary>
    public Action<ValidationContext>? Finish { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
