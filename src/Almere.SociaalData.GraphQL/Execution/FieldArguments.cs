using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>The coerced arguments of fields: those that the plan doesn't know, once for all objects of a level, because variables are the same for all of them.</summary>
internal readonly struct FieldArguments(OperationContext context, ExecutionOptions options)
{
    /// <summary>Coerces the arguments of a field, or gives the failure that all its objects share.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
    public bool TryCoerce(
        PlannedField field, [NotNullWhen(true)] out IReadOnlyDictionary<string, object?>? values, [NotNullWhen(false)] out GraphQLException? failure)
    {
        var coerced = field.KnownArguments ?? Coerce(field);
        failure = FailureOf(coerced);
        values = (coerced as CoercedArguments.Success)?.Values;
        return failure is null;
    }

    /// <summary>The failure that all objects of a field share; null when its arguments can be used.</summary>
    public GraphQLException? Check(PlannedField field) => FailureOf(field.KnownFitness ?? Coerce(field));

    private CoercedArguments Coerce(PlannedField field)
    {
        var coerced = ValueCoercion.CoerceArgumentValues(field.Definition, field.Nodes[0], context.Variables);
        field.Keep(coerced);
        return coerced;
    }

    private GraphQLException? FailureOf(CoercedArguments coerced) => coerced switch
    {
        CoercedArguments.Success => null,
        CoercedArguments.Failure(var error) => new(error.WithCode(options.ArgumentCode)),
        var other => throw new UnreachableException($"Unknown outcome {other}."),
    };
}
