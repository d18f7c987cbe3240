using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>What is wrong with a filter.</summary>
internal static class FilterErrors
{
    /// <summary>A filter that has no meaning.</summary>
    public static GraphQLException Invalid(string message) => new(new GraphQLError(message)
    {
        Extensions = new Dictionary<string, object?> { ["code"] = "FILTER_INVALID" },
    });
}
