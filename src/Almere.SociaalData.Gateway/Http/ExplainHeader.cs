using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.GraphQL.Errors;
using Microsoft.Extensions.Primitives;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>The header <c>GraphQL-Explain: 1</c>: the answer comes with how it was made. For data stewards, and for everybody in Development.</summary>
internal static class ExplainHeader
{
    /// <summary>The name of the header.</summary>
    public const string Name = "GraphQL-Explain";

    private const string On = "1";
    private const string Role = "steward";

    /// <summary>The value that was sent; null where there is none.</summary>
    public static string? Read(StringValues header) => header is [var value] ? value : header.Count == 0 ? null : header.ToString();

    /// <summary>Why the header is refused; null where it may be sent, or isn't.</summary>
    /// <param name="value">The value that was sent; null for none.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="environment">Where the gateway runs.</param>
    public static GraphQLError? Refusal(string? value, TokenClaims caller, IHostEnvironment environment)
    {
        if (value is null)
            return null;
        if (value != On)
            return new GraphQLError($"The header {Name} is sent as \"{On}\", or not at all.").WithCode("EXPLAIN_INVALID");
        return environment.IsDevelopment() || caller.Roles.Contains(Role)
            ? null
            : new GraphQLError($"Only the role \"{Role}\" may have its requests explained here. Leave the header {Name} out.").WithCode("EXPLAIN_NOT_ALLOWED");
    }
}
