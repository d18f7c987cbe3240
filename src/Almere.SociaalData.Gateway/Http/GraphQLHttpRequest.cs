using Almere.SociaalData.Gateway.AccessLog;
using Almere.SociaalData.Gateway.Authentication;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>A well-formed request of an authenticated caller.</summary>
/// <param name="Parameters">What is asked.</param>
/// <param name="Caller">Who asks, from the validated token and nothing else.</param>
/// <param name="ProcessingActivity">The purpose that the caller chooses (header <c>Processing-Activity</c>), as sent; null when it leaves the choice.</param>
/// <param name="QueriesOnly">Whether a mutation must be refused, because the request came by GET.</param>
/// <param name="Trace">The trace that the request belongs to.</param>
/// <param name="Processor">The application on whose behalf it comes, where it names itself.</param>
internal sealed record GraphQLHttpRequest(
    GraphQLParameters Parameters, TokenClaims Caller, string? ProcessingActivity, bool QueriesOnly, RequestTrace Trace, string? Processor);
