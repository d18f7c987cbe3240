using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Groups;

/// <summary>The groups of one request, for the host to say what is shown of them.</summary>
/// <param name="Operation">The running operation.</param>
/// <param name="Field">The groups as they were planned.</param>
/// <param name="By">The keys that were asked for.</param>
/// <param name="Splits">Number of conditions that they are told apart by beside, from <see cref="GroupPlanner.SplitBy"/>; null where the filter restricts the rows.</param>
/// <param name="Rows">The groups that have rows.</param>
/// <param name="Beside">What the host reads beside them, from <see cref="GroupPlanner.Beside"/>.</param>
public sealed record CountedGroups(
    OperationContext Operation, PlannedField Field, IReadOnlyList<string> By, int? Splits, IReadOnlyList<GroupRow> Rows, PlannedRead? Beside);
