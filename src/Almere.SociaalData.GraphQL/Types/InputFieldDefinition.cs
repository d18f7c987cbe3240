namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A field of an input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects"/>
public sealed class InputFieldDefinition : InputValueDefinition
{
    internal InputFieldDefinition(string typeName, InputValueParts parts) : base($"{typeName}.{parts.Name}", parts)
    {
    }
}
