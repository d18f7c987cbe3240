using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Callers;

/// <summary>Answers who calls, and what that opens.</summary>
internal static class CallerQuery
{
    /// <summary><c>Query.caller</c>.</summary>
    public static FieldBehavior Caller { get; } = new ResolverBehavior(context =>
    {
        var request = CallerRequest.Of(context.Operation);
        var caller = request.Caller;
        return new CallerAnswer(caller.Organisation, caller.Application, caller.Roles, caller.Purposes, caller.Purpose, request.View.Grants);
    });
}

/// <summary>The answer to <c>caller</c>; its members are those of the schema.</summary>
internal sealed record CallerAnswer(
    string Organisation, string? Application, IReadOnlyList<string> Roles, IReadOnlyList<Purpose> Purposes, Purpose? Purpose, IReadOnlyList<ViewGrant> Grants);
