using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Coerces the arguments of fields: once for all objects of a level, because variables are the same for all of them.</summary>
internal sealed class FieldArguments(OperationContext context, ExecutionOptions options)
{
    /// <summary>Coerces the arguments of a field, or gives the failure that all its objects share.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
    public bool TryCoerce(
        PlannedField field, [NotNullWhen(true)] out IReadOnlyDictionary<string, object?>? values, [NotNullWhen(false)] out GraphQLException? failure)
    {
        (values, failure) = ValueCoercion.CoerceArgumentValues(field.Definition, field.Nodes[0], context.Variables) switch
        {
            CoercedArguments.Success success => (success.Values, (GraphQLException?)null),
            CoercedArguments.Failure invalid => (null, new(invalid.Error.WithCode(options.ArgumentCode))),
            var other => throw new UnreachableException($"Unknown outcome {other}."),
        };
        return failure is null;
    }
}
