namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An argument of a field or a directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/>
public sealed class ArgumentDefinition : InputValueDefinition
{
    internal ArgumentDefinition(string ownerCoordinate, InputValueParts parts) : base($"{ownerCoordinate}({parts.Name}:)", parts)
    {
    }
}
