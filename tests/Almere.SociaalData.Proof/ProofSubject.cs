using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.GraphQL;

namespace Almere.SociaalData.Proof;

/// <summary>What is proved right or wrong: a policy, and what is done to each request before it runs. The proof of the gateway itself changes nothing; a mutant does.</summary>
/// <param name="Policy">Decides.</param>
/// <param name="Alter">Puts another gate or another door in a request; null to leave it as it is.</param>
internal sealed record ProofSubject(AccessPolicy Policy, Func<RequestContext, RequestContext>? Alter = null);
