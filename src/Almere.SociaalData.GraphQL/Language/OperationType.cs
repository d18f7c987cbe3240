namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The kind of an operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#OperationType"/>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write, followed by a read.</summary>
    Mutation,

    /// <summary>A request that is answered once for each event.</summary>
    Subscription,
}
