using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Planning.Costs;

namespace Almere.SociaalData.GraphQL;

/// <summary>A plan, with what it costs to run it.</summary>
internal sealed record CachedPlan(OperationPlan Plan, OperationCost Cost);
