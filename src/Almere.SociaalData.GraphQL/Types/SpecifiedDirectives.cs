using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>The directives that every schema has. A document may define one of them again; that definition then stands.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives"/>
public static class SpecifiedDirectives
{
    /// <summary>Why something is deprecated when <c>@deprecated</c> doesn't say.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@include</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--include"/>
    public static DirectiveDefinition Include { get; } = new(
        "include", "The field or fragment counts only when `if` is true.",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment], isRepeatable: false,
        [Argument("include", "if", SpecifiedScalars.Boolean.NonNull, "Whether it counts.")], node: null);

    /// <summary><c>@skip</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--skip"/>
    public static DirectiveDefinition Skip { get; } = new(
        "skip", "The field or fragment counts only when `if` is false.",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment], isRepeatable: false,
        [Argument("skip", "if", SpecifiedScalars.Boolean.NonNull, "Whether it is left out.")], node: null);

    /// <summary><c>@deprecated</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--deprecated"/>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated", "Had better not be used any more, and may disappear.",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue],
        isRepeatable: false,
        [
            Argument(
                "deprecated", "reason", SpecifiedScalars.String.NonNull,
                "Why, and what to use instead, as Markdown.",
                new StringValueNode(DefaultDeprecationReason)),
        ],
        node: null);

    /// <summary><c>@specifiedBy</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--specifiedBy"/>
    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy", "Tells where the scalar is specified.", [DirectiveLocation.Scalar], isRepeatable: false,
        [Argument("specifiedBy", "url", SpecifiedScalars.String.NonNull, "The address of the specification.")], node: null);

    /// <summary><c>@oneOf</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--oneOf"/>
    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf", "Exactly one field of the input object must be given, and not null.", [DirectiveLocation.InputObject],
        isRepeatable: false, [], node: null);

    /// <summary>All of them.</summary>
    public static NamedCollection<DirectiveDefinition> All { get; } = new([Include, Skip, Deprecated, SpecifiedBy, OneOf]);

    private static ArgumentDefinition Argument(string directive, string name, GraphQLType type, string description, ValueNode? defaultLiteral = null) =>
        new($"@{directive}", new(name, type) { Description = description, DefaultLiteral = defaultLiteral });
}
