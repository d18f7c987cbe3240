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
        "include", "Directs the executor to include this field or fragment only when the `if` argument is true.",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment], isRepeatable: false,
        [Argument("include", "if", SpecifiedScalars.Boolean.NonNull, "Included when true.")], node: null);

    /// <summary><c>@skip</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--skip"/>
    public static DirectiveDefinition Skip { get; } = new(
        "skip", "Directs the executor to skip this field or fragment when the `if` argument is true.",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment], isRepeatable: false,
        [Argument("skip", "if", SpecifiedScalars.Boolean.NonNull, "Skipped when true.")], node: null);

    /// <summary><c>@deprecated</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--deprecated"/>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated", "Marks an element of a GraphQL schema as no longer supported.",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue],
        isRepeatable: false,
        [
            Argument(
                "deprecated", "reason", SpecifiedScalars.String.NonNull,
                "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. "
                + "Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
                new StringValueNode(DefaultDeprecationReason)),
        ],
        node: null);

    /// <summary><c>@specifiedBy</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--specifiedBy"/>
    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy", "Exposes a URL that specifies the behavior of this scalar.", [DirectiveLocation.Scalar], isRepeatable: false,
        [Argument("specifiedBy", "url", SpecifiedScalars.String.NonNull, "The URL that specifies the behavior of this scalar.")], node: null);

    /// <summary><c>@oneOf</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--oneOf"/>
    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf", "Indicates exactly one field must be supplied and this field must not be `null`.", [DirectiveLocation.InputObject],
        isRepeatable: false, [], node: null);

    /// <summary>All of them.</summary>
    public static NamedCollection<DirectiveDefinition> All { get; } = new([Include, Skip, Deprecated, SpecifiedBy, OneOf]);

    private static ArgumentDefinition Argument(string directive, string name, GraphQLType type, string description, ValueNode? defaultLiteral = null) =>
        new($"@{directive}", new(name, type) { Description = description, DefaultLiteral = defaultLiteral });
}
