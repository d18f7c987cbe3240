namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An interface or a union: the object type of a value is found when it is there.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ResolveAbstractType()"/>
public interface IAbstractType : ISchemaElement
{
    /// <summary>Finds the name of the object type of a value, or null when it can't be told; null when the schema was given no such function.</summary>
    Func<object, string?>? TypeResolver { get; }
}
