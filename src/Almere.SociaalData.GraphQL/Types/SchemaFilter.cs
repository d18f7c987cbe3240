using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Reduces a schema to what a caller may see.</summary>
public static class SchemaFilter
{
    /// <summary>
    /// The part of a schema that remains when elements are hidden, a valid schema in its own right as long as the query type remains. With a hidden
    /// element goes all that can't be used without it: fields of a hidden type, fields with a hidden required argument, a default value that
    /// names something hidden, types that have become empty or can't be reached. A field of an interface remains when all the remaining
    /// implementations have it.
    /// </summary>
    /// <param name="schema">The whole schema.</param>
    /// <param name="isVisible">
    /// Says of a coordinate whether it stays: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>Input.field</c>, <c>Enum.VALUE</c>,
    /// <c>@directive</c> or <c>@directive(argument:)</c>. It isn't asked about built-in types and directives.
    /// </param>
    public static Schema Apply(Schema schema, Func<string, bool> isVisible) => SchemaRedefinition.Build(schema, new Remaining(SchemaVisibility.Of(schema, isVisible)));

    private sealed class Remaining(SchemaVisibility visibility) : ISchemaChoice
    {
        public IEnumerable<T> Elements<T>(IEnumerable<T> siblings)
            where T : ISchemaElement => siblings.Where(element => visibility.IsVisible(element));

        public IEnumerable<DirectiveLocation> Locations(IEnumerable<DirectiveLocation> locations) => locations;

        public ImmutableArray<DirectiveNode> Directives(ImmutableArray<DirectiveNode> applied) =>
            [.. applied.Where(directive => visibility.IsVisible($"@{directive.Name.Value}"))];
    }
}
