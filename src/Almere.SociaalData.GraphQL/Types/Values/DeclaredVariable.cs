using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>A variable of a valid operation, with what doesn't change from request to request.</summary>
internal sealed class DeclaredVariable
{
    /// <summary>Looks up the type, and coerces the default value.</summary>
    public DeclaredVariable(Schema schema, VariableDefinitionNode definition)
    {
        Name = definition.Variable.Name.Value;
        Type = TypeFromAst.Find(schema, definition.Type)!;
        Default = definition.DefaultValue is { } literal ? ValueCoercion.CoerceLiteral(literal, Type) : null;
    }

    /// <summary>The name, without the dollar sign.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The default value, or why it can't be used; null when there is none.</summary>
    public Coerced? Default { get; }
}
