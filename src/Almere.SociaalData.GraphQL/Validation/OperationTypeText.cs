using System.Diagnostics;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>The word of the language for a kind of operation.</summary>
internal static class OperationTypeText
{
    public static string Of(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new UnreachableException($"Unknown kind of operation {operation}."),
    };
}
