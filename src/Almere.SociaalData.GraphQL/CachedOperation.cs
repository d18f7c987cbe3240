using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL;

/// <summary>An operation of a valid document, with its variables.</summary>
internal sealed class CachedOperation
{
    private readonly IReadOnlyDictionary<string, object?>? _defaults;

    /// <summary>Keeps an operation that is valid for a schema.</summary>
    public CachedOperation(Schema schema, OperationDefinitionNode operation)
    {
        Operation = operation;
        Variables = [.. operation.VariableDefinitions.Select(variable => new DeclaredVariable(schema, variable))];
        _defaults = KnownVariables.TryCoerce(Variables, null);
    }

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Operation { get; }

    /// <summary>Its variables, in their order.</summary>
    public IReadOnlyList<DeclaredVariable> Variables { get; }

    /// <summary>The coerced values of the variables; null when something is wrong with them.</summary>
    /// <param name="given">A JSON object; null for none.</param>
    public IReadOnlyDictionary<string, object?>? TryCoerce(JsonElement? given) => given is { } json ? KnownVariables.TryCoerce(Variables, json) : _defaults;
}
