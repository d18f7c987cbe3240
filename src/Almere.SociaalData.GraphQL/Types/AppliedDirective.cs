using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Reads the built-in directives that say something about an element of a schema.</summary>
internal static class AppliedDirective
{
    /// <summary>Why an element is deprecated, or null when it isn't.</summary>
    /// <exception cref="GraphQLException">The reason is no string.</exception>
    /// <seealso href="https://spec.graphql.org/September2025/#sec--deprecated"/>
    public static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) => Find(directives, SpecifiedDirectives.Deprecated.Name) is { } directive
        ? StringArgument(directive, "reason") ?? SpecifiedDirectives.DefaultDeprecationReason
        : null;

    /// <summary>The string that a directive gives for an argument, or null when directive or argument is missing.</summary>
    /// <exception cref="GraphQLException">What it gives is no string.</exception>
    public static string? StringArgument(ImmutableArray<DirectiveNode> directives, string directiveName, string argumentName) =>
        Find(directives, directiveName) is { } directive ? StringArgument(directive, argumentName) : null;

    /// <summary>Whether a directive is there.</summary>
    public static bool Has(ImmutableArray<DirectiveNode> directives, string name) => Find(directives, name) is not null;

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static string? StringArgument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value switch
        {
            null => null,
            StringValueNode text => text.Value,
            var other => throw new GraphQLException(GraphQLError.At(
                $"Argument \"@{directive.Name.Value}({name}:)\" has invalid value: {(other is NullValueNode
                    ? "Expected value of non-null type \"String!\" not to be null."
                    : $"String cannot represent a non string value: {ValueText.Of(other)}")}",
                other)),
        };
}
