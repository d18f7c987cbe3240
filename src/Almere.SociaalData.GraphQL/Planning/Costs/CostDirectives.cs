using System.Globalization;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Planning.Costs;

/// <summary>
/// The directives by which a schema tells what its fields cost, in Hot Chocolate's naming. A schema that uses them holds <see cref="Sdl"/>; in one that
/// doesn't, an object costs 1 and a list is taken to have as many items as <see cref="PlanningOptions.AssumedListSize"/> says.
/// </summary>
public static class CostDirectives
{
    /// <summary>The definitions of both directives, to be added to a schema.</summary>
    public const string Sdl = """"
        """
        What a field costs beside the objects that it answers with, for example a statement to the database. The cost of an operation is the number of
        objects that it can answer with at most, plus these weights; lists multiply what is below them.
        """
        directive @cost("""A number, at least 0.""" weight: String!) on FIELD_DEFINITION

        """How many items a list has at most, for the cost of an operation."""
        directive @listSize(
          """The number of items where nothing else tells."""
          assumedSize: Int
          """Arguments that tell the number: an Int is the number, a list has it. Of several the greatest counts."""
          slicingArguments: [String!]
          """The number of items where none of these arguments is given."""
          slicingArgumentDefaultValue: Int
          """The fields below that have so many items, where the field is a page and not itself a list."""
          sizedFields: [String!]
        ) on FIELD_DEFINITION
        """";

    private static readonly Dictionary<string, object?> NoVariables = [];

    /// <summary>What the directives of a field say, or null where there are none.</summary>
    /// <exception cref="ArgumentException">What they say can't be used.</exception>
    internal static FieldCost? Read(Schema schema, FieldDefinition field)
    {
        var cost = Arguments(schema, field, "cost");
        var size = Arguments(schema, field, "listSize");
        return cost is null && size is null ? null : new(
            cost is null ? 0 : Weight(field, cost.GetValueOrDefault("weight")),
            size is null ? null : new ListSize(
                Number(field, size, "assumedSize"), Names(size, "slicingArguments"), Number(field, size, "slicingArgumentDefaultValue"), Names(size, "sizedFields")));
    }

    private static IReadOnlyDictionary<string, object?>? Arguments(Schema schema, FieldDefinition field, string name)
    {
        if (field.AppliedDirectives.FirstOrDefault(applied => applied.Name.Value == name) is not { } node || schema.Directives.Find(name) is not { } definition)
            return null;
        return ValueCoercion.CoerceArgumentValues(definition, node, NoVariables) switch
        {
            CoercedArguments.Success(var values) => values,
            CoercedArguments.Failure(var error) => throw Invalid(field, $"@{name}: {error.Message}"),
            var other => throw new System.Diagnostics.UnreachableException($"Unknown outcome {other}."),
        };
    }

    private static double Weight(FieldDefinition field, object? given) =>
        given is string text && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= OperationCost.Ceiling
            ? weight
            : throw Invalid(field, $"@cost has the weight \"{given}\"; it is a number from 0, for example \"10\" or \"0.5\".");

    private static int? Number(FieldDefinition field, IReadOnlyDictionary<string, object?> arguments, string name) => arguments.GetValueOrDefault(name) switch
    {
        null => null,
        int number and >= 0 => number,
        var other => throw Invalid(field, $"@listSize has {name}: {other}; it is a whole number from 0."),
    };

    private static IReadOnlyList<string> Names(IReadOnlyDictionary<string, object?> arguments, string name) =>
        arguments.GetValueOrDefault(name) is IReadOnlyList<object?> names ? [.. names.OfType<string>()] : [];

    private static ArgumentException Invalid(FieldDefinition field, string message) => new($"The field \"{field.Coordinate}\" can't be costed: {message}");
}
